package example;

/** The event, as AWS's mapper wants it. */
public class Greeting {

  private String name;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
