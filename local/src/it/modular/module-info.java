/** What makes a module of the user's project. */
module example.greeting {
  requires aws.lambda.java.core;

  exports example;
}
