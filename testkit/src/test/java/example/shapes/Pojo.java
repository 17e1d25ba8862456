package example.shapes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bean with a member of most kinds. */
public class Pojo {

  /** Some. */
  public enum Level {
    LOW,
    HIGH
  }

  private String text;
  private int number;
  private Integer boxed;
  private boolean flag;
  private double real;
  private List<String> list;
  private Map<String, Integer> map;
  private Level level;
  private Pojo nested;
  private Optional<String> optional = Optional.empty();
  private char letter = 'x';

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  public Integer getBoxed() {
    return boxed;
  }

  public void setBoxed(Integer boxed) {
    this.boxed = boxed;
  }

  public boolean isFlag() {
    return flag;
  }

  public void setFlag(boolean flag) {
    this.flag = flag;
  }

  public double getReal() {
    return real;
  }

  public void setReal(double real) {
    this.real = real;
  }

  public List<String> getList() {
    return list;
  }

  public void setList(List<String> list) {
    this.list = list;
  }

  public Map<String, Integer> getMap() {
    return map;
  }

  public void setMap(Map<String, Integer> map) {
    this.map = map;
  }

  public Level getLevel() {
    return level;
  }

  public void setLevel(Level level) {
    this.level = level;
  }

  public Pojo getNested() {
    return nested;
  }

  public void setNested(Pojo nested) {
    this.nested = nested;
  }

  public Optional<String> getOptional() {
    return optional;
  }

  public void setOptional(Optional<String> optional) {
    this.optional = optional;
  }

  public char getLetter() {
    return letter;
  }

  public void setLetter(char letter) {
    this.letter = letter;
  }
}
