// In: bytes of libFuzzer's. Out: nothing; a crash, a hang or a broken promise is the finding.
// FUZZ_TARGET names what the bytes are given to: see Targets.swift.
import Foundation

/// The target of this run, chosen once.
private let chosen: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = targets[name] else {
    fatalError("FUZZ_TARGET is one of: \(targets.keys.sorted().joined(separator: " "))")
  }
  return target
}()

/// What libFuzzer calls with bytes of its own; always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
