extension QuotationReader {
  /// What the first reading would load, in parts that can be loaded side by side: the weights of each chain. Each takes some
  /// hundredths of a second once, and nothing after that.
  package static let preparations: [@Sendable () -> Void] = [{ _ = LabelModel.chain }, { _ = LabelModel.roles }]
}
