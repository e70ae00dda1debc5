import Testing

@testable import Speakers

struct PersonNameTests {
  @Test func `A printed name is cut into its parts`() throws {
    let name = try #require(PersonName("Dr. Mirel J. van der Leek Jr."))
    #expect(name.honorifics == ["Dr"])
    #expect(name.given == ["Mirel", "J."])
    #expect(name.surname == "van der Leek")
    #expect(name.suffix == "Jr.")
  }

  @Test(arguments: [
    ("Foreign Minister Mirel Tanos", "Mirel Tanos", "Foreign Minister"),
    ("FOREIGN MINISTER TANOS", "Tanos", "Foreign Minister"),
    ("Shri Adesh Rao, Official Spokesperson", "Adesh Rao", "Official Spokesperson"),
    ("Foreign Minister of Veldria Mirel Tanos", "Mirel Tanos", "Foreign Minister of Veldria"),
    ("Minister of Foreign Affairs and Trade Ada Leek", "Ada Leek", "Minister of Foreign Affairs and Trade"),
    ("Ministre des Affaires étrangères Jean-Pierre Dumas", "Jean-Pierre Dumas", "Ministre des Affaires étrangères"),
    ("Außenministerin Ada Leek", "Ada Leek", "Außenministerin"),
    ("Министр иностранных дел Мирел Танос", "Мирел Танос", "Министр иностранных дел"),
  ])
  func `An office before or behind a name is no part of it`(printed: String, full: String, office: String) throws {
    let name = try #require(PersonName(printed))
    #expect(name.full == full)
    #expect(name.office == office)
  }

  @Test(arguments: [
    ("WAGNER (AA)", "Wagner", "AA"), ("Kojima, NHB", "Kojima", "NHB"), ("Ibis Press, Echo", "Echo", "Ibis Press"),
  ])
  func `The house printed with a name is kept apart`(printed: String, full: String, house: String) throws {
    let name = try #require(PersonName(printed))
    #expect(name.full == full)
    #expect(name.affiliation == house)
  }

  @Test(arguments: ["MR. O'REILLY", "Mr O'Reilly", "O'REILLY"])
  func `Capitals are set in natural case`(printed: String) {
    #expect(PersonName(printed)?.surname == "O'Reilly")
  }

  @Test(arguments: ["Question", "Q", "THE PRESIDENT", "Here is the point", "Number Five", "", " : ", "(", "moderator"])
  func `What names nobody is no name`(printed: String) {
    #expect(PersonName(printed) == nil)
  }
}

struct PrintedNameTests {
  @Test func `Particles of the Philippines belong to the surname`() {
    let name = PersonName("SEC. DELA ROCHA")
    #expect(name?.given == [])
    #expect(name?.surname.lowercased() == "dela rocha")
  }

  @Test func `Mc keeps the capital behind it`() {
    #expect(NameCase.natural("MCCRAY") == "McCray")
    #expect(NameCase.natural("MACH") == "Mach")
  }
}
