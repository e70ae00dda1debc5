internal import Texts

/// Short words in capitals before a name: `ONT Novelty` is a body called by its letters, `LI Mirel` a surname set in
/// capitals, `AJ Tanos` has initials.
enum ShortForms {
  /// Whether a word in capitals at the front of a name is letters instead of a surname.
  static func isShortForm(_ token: NameToken) -> Bool {
    token.allCapitals && letters(token) <= 3 && !surnames.contains(token.folded)
  }

  /// Whether such a word makes what follows the name of a body.
  static func namesBody(_ token: NameToken) -> Bool {
    token.allCapitals && (3...4).contains(letters(token)) && !surnames.contains(token.folded)
  }

  private static func letters(_ token: NameToken) -> Int {
    token.text.unicodeScalars.reduce(0) { $0 + (CharacterClass.of($1.value).contains(.letter) ? 1 : 0) }
  }

  /// Surnames of two to four letters in languages that set the surname first, often in capitals.
  private static let surnames: Set<String> = [
    "abe", "ahn", "ang", "aso", "bae", "bai", "ban", "bao", "cai", "cao", "chen", "chin", "cho", "choi", "chu", "chua",
    "dai", "dang", "deng", "ding", "dong", "du", "duan", "fan", "fang", "feng", "fu", "gan", "gao", "goh", "gong", "gu",
    "guan", "guo", "ha", "hahn", "han", "hao", "he", "ho", "hong", "hou", "hsu", "hu", "hua", "hur", "ito", "jang",
    "jeon",
    "ji", "jia", "jin", "jo", "joo", "jung", "kan", "kang", "kato", "kim", "ko", "koh", "koo", "kwak", "kwon", "lai",
    "lam", "lau", "le", "lee", "lei", "leng", "li", "lim", "lin", "liu", "loh", "long", "low", "lu", "lum", "luo", "ly",
    "ma", "mai", "mao", "min", "moon", "mori", "nam", "ng", "ngo", "nie", "noda", "noh", "oda", "oh", "ong", "ono",
    "ota",
    "pan", "park", "peng", "pham", "qi", "qian", "qin", "qiu", "quan", "ren", "rhee", "roh", "ryu", "sato", "seo",
    "shao",
    "shen", "shi", "shin", "sim", "sng", "so", "song", "su", "suh", "sun", "tan", "tang", "tao", "tay", "teo", "tian",
    "toh", "tong", "tran", "tsai", "ueda", "vo", "vu", "wada", "wan", "wang", "wei", "wen", "wong", "woo", "wu", "xi",
    "xia", "xiao", "xie", "xu", "xue", "yan", "yang", "yao", "ye", "yeo", "yi", "yin", "yoo", "yoon", "you", "yu",
    "yuan",
    "yun", "zeng", "zhai", "zhan", "zhao", "zhou", "zhu", "zou", "zuo",
  ]
}
