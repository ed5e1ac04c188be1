/// The results of `body` for 0..<count, in order, made by at most `jobs` tasks at once.
/// The work is cut into about ten chunks a task, so that a slow item does not hold up the end.
func mapInParallel<Result: Sendable>(
  count: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> Result
) async -> [Result] {
  let jobs = max(1, jobs)
  let size = max(1, (count + jobs * 10 - 1) / (jobs * 10))
  let chunks = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  if jobs == 1 || chunks.count < 2 { return (0..<count).map(body) }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var next = 0
    func addTask(to group: inout TaskGroup<(Int, [Result])>) {
      guard next < chunks.count else { return }
      let number = next
      let chunk = chunks[number]
      next += 1
      group.addTask { (number, chunk.map(body)) }
    }
    for _ in 0..<jobs { addTask(to: &group) }
    var parts = [[Result]](repeating: [], count: chunks.count)
    while let (number, results) = await group.next() {
      parts[number] = results
      addTask(to: &group)
    }
    return parts.flatMap { $0 }
  }
}
