import Testing

@testable import Quotations

@Suite struct FeatureLayoutTests {
  @Test func `The rows of each template begin where its layout says`() {
    check(ChainFeatures.self)
    check(RoleFeatures.self)
  }

  private func check<Layout: FeatureLayout>(_ layout: Layout.Type) {
    let bases = WeightTables.bases(Layout.dense)
    for template in Layout.dense.indices where bases[template] > 0 {
      #expect(Layout.base(of: template) == bases[template], "\(layout) \(template)")
    }
  }

  @Test func `Templates whose rows another one holds are those that are not asked`() {
    for (number, template) in ChainFeatures.dense.enumerated() {
      for role in 0..<template.roles {
        #expect(ChainFeatures.isHeld(number, role: role) == (template.holder?.roles.contains(role) ?? false))
      }
      if let holder = template.holder {
        #expect(holder.mask + 1 == template.size, "\(number)")
        #expect((ChainFeatures.dense[holder.template].size - 1) >> holder.shift & holder.mask == holder.mask)
      }
    }
    #expect(RoleFeatures.dense.allSatisfy { $0.holder == nil })
  }
}
