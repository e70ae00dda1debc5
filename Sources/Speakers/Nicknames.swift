/// Short forms that no rule of spelling gives.
enum Nicknames {
  /// Whether `a` and `b` (folded) are forms of one given name.
  static func same(_ a: String, _ b: String) -> Bool {
    guard let first = table[a], let second = table[b] else { return false }
    return !first.isDisjoint(with: second)
  }

  private static let table: [String: Set<Int>] = {
    var table: [String: Set<Int>] = [:]
    for (number, line) in groups.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { table[String(name), default: []].insert(number) }
    }
    return table
  }()

  private static let groups = """
    william bill billy will willy
    robert bob bobby rob robbie
    richard dick rick ricky rich
    james jim jimmy jamie
    john jack johnny jon jonathan
    joseph joe joey
    michael mike mick mikey
    thomas tom tommy
    charles charlie chuck
    edward ed eddie ted
    theodore ted teddy
    anthony tony
    andrew andy drew
    daniel dan danny
    david dave
    donald don donnie
    benjamin ben benny
    samuel sam sammy
    stephen steven steve
    timothy tim
    gregory greg
    kenneth ken kenny
    lawrence larry
    ronald ron ronnie
    matthew matt
    christopher chris
    patrick pat
    elizabeth liz beth betty eliza
    katherine catherine kate kathy katie cathy
    margaret maggie meg peggy
    susan sue suzanne
    deborah debbie deb
    barbara barb
    jennifer jen jenny
    rebecca becky
    alexander aleksandr alex sasha alec
    vladimir volodya vova volodymyr
    dmitri dmitry dima
    mikhail misha
    nikolai nikolay kolya mykola
    sergei sergey
    maria masha mariya
    johannes hans
    josef sepp
    francisco paco pancho
    jose pepe
    """
}
