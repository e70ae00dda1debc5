/// A number and what it counts, in the plural where there are not exactly one: `3 captures`.
func counted(_ number: Int, _ name: String) -> String { "\(number) \(name)\(number == 1 ? "" : "s")" }
