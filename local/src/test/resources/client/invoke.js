// Calls the Invoke API at the endpoint that the first argument names, and prints what it got.
const {
  LambdaClient,
  InvokeCommand,
  InvokeWithResponseStreamCommand,
  ListFunctionsCommand,
} = require('@aws-sdk/client-lambda');

const client = new LambdaClient({ endpoint: process.argv[2], region: 'us-east-1', maxAttempts: 1 });
const text = (bytes) => Buffer.from(bytes ?? []).toString('utf8');

async function invoke(input) {
  const answer = await client.send(new InvokeCommand({ FunctionName: 'hello', ...input }));
  const log = answer.LogResult && Buffer.from(answer.LogResult, 'base64').toString('utf8');
  const { StatusCode, ExecutedVersion, FunctionError } = answer;
  return { StatusCode, ExecutedVersion, FunctionError, payload: text(answer.Payload), log };
}

async function stream(Payload) {
  const answer = await client.send(
    new InvokeWithResponseStreamCommand({ FunctionName: 'hello', Payload }));
  let payload = '';
  let complete = false;
  for await (const event of answer.EventStream) {
    payload += event.PayloadChunk ? text(event.PayloadChunk.Payload) : '';
    complete = complete || event.InvokeComplete !== undefined;
  }
  return { payload, complete };
}

const refused = (promise) => promise.then(
  () => 'not refused', ({ name, message }) => ({ name, message }));

async function main() {
  const listed = await client.send(new ListFunctionsCommand({}));
  return {
    invoked: await invoke({ Qualifier: 'live', LogType: 'Tail', Payload: '{"a":"ä"}' }),
    failed: await invoke({ Payload: '"fail"' }),
    event: await invoke({ InvocationType: 'Event' }),
    streamed: await stream('{"b":2}'),
    unknown: await refused(invoke({ FunctionName: 'other' })),
    broken: await refused(invoke({ Payload: '{' })),
    listed: listed.Functions.map((one) => one.FunctionName),
  };
}

main().then((seen) => process.stdout.write(JSON.stringify(seen)));
