// The API of template.yaml with the CDK. `src/cdk/synth` writes its template to src/test/resources/cdk.out.
const path = require('path');
const { App, CfnParameter, Duration, Stack, aws_apigateway: apigateway, aws_lambda: lambda } =
  require('aws-cdk-lib');

const app = new App({
  outdir: process.argv[2],
  analyticsReporting: false,
  context: { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true },
});
const stack = new Stack(app, 'Orders');
const tokens = new CfnParameter(stack, 'CustomerTokens', { type: 'String', default: '' });

function java(id, environment) {
  return new lambda.Function(stack, id, {
    functionName: id,
    runtime: lambda.Runtime.JAVA_21,
    architecture: lambda.Architecture.ARM_64,
    handler: `example.${id}`,
    code: lambda.Code.fromAsset(path.join(__dirname, '../../target/orders-api.jar')),
    memorySize: 512,
    timeout: Duration.seconds(10),
    environment,
  });
}

const authorizer = new apigateway.TokenAuthorizer(stack, 'Customers', {
  handler: java('OrdersAuthorizer', { CUSTOMER_TOKENS: tokens.valueAsString }),
});
const api = new apigateway.RestApi(stack, 'Api', { restApiName: 'Orders', cloudWatchRole: true });
const integration = new apigateway.LambdaIntegration(java('OrdersApi'));
const orders = api.root.addResource('orders');
const order = orders.addResource('{id}');
orders.addMethod('POST', integration, { authorizer });
order.addMethod('GET', integration, { authorizer });
order.addMethod('DELETE', integration, { authorizer });
orders.addMethod('OPTIONS', integration);
order.addMethod('OPTIONS', integration);
app.synth();
