import Texts

/// The commonest words. They say little alone: the index keeps them together with the word behind them, so that no list
/// of places grows long, and likeness does not count them.
enum CommonWords {
  /// Words of so many bytes are, in any language.
  static let short = 3

  /// Longer ones: a set for each language would be the same; words of one language are rare in another.
  static let longer: Set<UInt64> = Set(
    """
    that with have this they will your from what been were there their would about which when people going because \
    just know like very think great them then than some more into said could should want other over here where only \
    also even well much many good make right back thing things time really being these those does didn doesn after \
    before come down most never need every same such take tell year years country look think thought through under \
    until while whom whose world again always another away best better between both done each find first give gets \
    getting long made must once percent point really says seen talk talking they'll work working doing believe \
    anything nothing something everybody somebody actually million billion president \
    dass nicht eine einen einer sich auch werden wird sind haben wurde oder aber noch nach durch über wenn kann \
    dans pour avec sont cette mais nous vous elle leur être plus comme tout fait \
    para como pero esta este todo también porque cuando sobre entre hasta desde \
    \u{447}\u{442}\u{43E} \u{44D}\u{442}\u{43E} \u{43A}\u{430}\u{43A} \u{434}\u{43B}\u{44F}
    """.split(separator: " ").map { WordHash.of(Folding.fold(String($0))) })
}
