import Foundation

/// Opens folders: the files in them, in the order of their names. Hidden files are passed over; links to folders are not
/// followed, so that no loop can hold the walk, nor links that lead out of the folder: it may be somebody else's.
enum FileWalk {
  /// What stands at one place.
  enum Entry {
    /// Something to be opened as a file.
    case file(String)
    /// A folder that cannot be opened.
    case unreadable(InputFailure)

    fileprivate var path: String {
      switch self {
      case .file(let path): path
      case .unreadable(let failure): failure.name
      }
    }
  }

  /// What `path` holds: itself, or where it is a folder everything in it but the files of `passed`.
  static func entries(at path: String, passingOver passed: Set<String>) -> [Entry] {
    guard kind(of: path, followingLinks: true) == S_IFDIR else { return [.file(path)] }
    var entries: [Entry] = []
    var folders = [path]
    let root = canonical(path) + "/"
    while let folder = folders.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder)
      } catch {
        entries.append(.unreadable(failure(folder)))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        if kind(of: path, followingLinks: false) == S_IFDIR {
          folders.append(path)
        } else if kind(of: path, followingLinks: true) != S_IFDIR, passed.isEmpty || !passed.contains(canonical(path)) {
          entries.append(leadsOut(path, of: root) ? .unreadable(link(path)) : .file(path))
        }
      }
    }
    return entries.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }

  /// Whether a link leads to something that stands elsewhere than under `root`.
  private static func leadsOut(_ path: String, of root: String) -> Bool {
    kind(of: path, followingLinks: false) == S_IFLNK && kind(of: path, followingLinks: true) != 0
      && !canonical(path).hasPrefix(root)
  }

  private static func link(_ path: String) -> InputFailure {
    InputFailure(
      name: path, code: "unreadable", message: "a link out of the folder is not followed; name the file that is meant")
  }

  /// The record's file and those that stand beside it while it is open.
  static func files(ofRecord path: String) -> Set<String> {
    Set(["", "-wal", "-shm"].map { canonical(path) + $0 })
  }

  /// The type bits of what stands at `path`; 0 where nothing does.
  private static func kind(of path: String, followingLinks: Bool) -> mode_t {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return 0 }
    return status.st_mode & S_IFMT
  }

  /// Why a folder cannot be opened, asked again: the error that Foundation gives does not tell.
  private static func failure(_ folder: String) -> InputFailure {
    guard let opened = opendir(folder) else { return FileReader.failure(folder, errno) }
    closedir(opened)
    return InputFailure(name: folder, code: "unreadable", message: "the folder could not be listed; try again")
  }

  private static func canonical(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
