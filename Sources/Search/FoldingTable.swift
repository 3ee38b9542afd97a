// In: nothing. Out: the folding table as text, which the query script gets as it is and `Folding` is read from.
// What is folded to what, and why, says `FoldingRule` of this target's tests, which makes this very text from Unicode's
// properties and lists of letters: to make it in every run takes longer than to read a hundred pages' words.

extension Folding {
  /// The table of every site in runs of neighbours, from U+0000 on: a length, a letter for what they become, and a
  /// number.
  ///
  /// Numbers are base 36. `S` separators, `I` ignored, `J` the joiner, `A` words by themselves, `D` moved by a
  /// distance, `C` all the same scalar, `P` pairs whose second is the small letter of both, `X` several letters.
  /// What follows the last run is a separator.
  static let standardScript = """
    1cS aD0 7S qDw 6S qD0 1bS 1D0 2S 1I 4S 2D0 1S 1D0 3S 2D0 1S 3D0 1S 6C2p 1Xae 1D-2s 4C2t 4C2x 1D-30 \
    2D-2r 4C33 1S 1D-2x 4C39 1D-2s 1Xth 1Xss 6C2p 1Xae 1D-3o 4C2t 4C2x 1D-3w 2D-3n 4C33 1S 1D-3t 4C39 1D-3o \
    1Xth 1D-3q 6C2p 8C2r 4C2s aC2t 8C2v 4C2w aC2x 1Xij 1Xij 2C2y 3C2z aC30 7C32 2C97 6C33 1Xoe 1Xoe 6C36 \
    8C37 6C38 cC39 2C3b 3C3d 6C3e 1D-7g 2C2q 4P 1D5q 2C2r 2C2s 2Cb0 1D0 1D27 1D5m 1D5n 2C2u 1D-8c 1D5r 1D0 \
    1D5v 1D-8e 2C2z 1D-8e 1D0 1D5v 2C32 1D5y 2C33 2Cbn 2C34 1D62 2Cbs 1D62 2D0 2C38 1D62 2C39 1D61 1D-8s \
    2C3d 2C3e 1D63 2Cc9 2D0 2Ccd 6D0 3Ccm 3Ccp 3Ccs 2C2p 2C2x 2C33 aC39 1D0 4C2p 1Xae 1Xae 4C2v 2C2z 4C33 \
    2Cdr 1D-au 3Cdv 2C2v 1D-2p 1D-1k 2C32 2C2p 1Xae 1Xae 2C33 4C2p 4C2t 4C2x 4C33 4C36 4C39 2C37 2C38 2Cf1 \
    2C2w 1D-c2 1D0 2Cf7 2C3e 2C2p 2C2t 8C33 2C3d 6D0 1D-d5 2C2r 1D-cx 1D8bs 2D0 2Cg2 1D-dd 1D1x 1D1z 2C2t \
    2C2y 2C35 2C36 2C3d 3D0 1D-dt 2D0 2C2s 8D0 1D-e1 7D0 1D-e7 9D0 1D-ec oD0 1D-et 19D0 7I 2D0 4S cD0 eS \
    5D0 7S 1D0 1S 1D0 hS 34I 4P 1D0 1S 2Con 2S 4D0 1S 1D38 6S 1D17 1S 1D19 1D1a 1D1b 1S 1D1f 1S 1D1j 1D1m \
    1D15 hDw 1S 7Dw 1Df 1Dq 1D5 1D8 1D9 1Da 1Dl hD0 2Cqr 6D0 1D-h 1D-6 1D-d 1D-8 1D-5 1D8 8D0 oP 4D0 1D-1o \
    1D0 1S 2Cs8 1D-7 2Csb 1D0 3D-3m 2Ctx bD28 1D17 2D28 wDw wD0 2Ctx bD0 1D-11 2D0 yP 1S 7I 1iP 1Df eP 1D0 \
    2oP 1S 12D1c 2S 1D0 6S 15D0 8S 19I 1S 1I 1S 2I 1S 2I 1S 1I 8S rD0 4S 4D0 tS bI 1S 1I 3S 2D0 2C17r 1D10 \
    1D2 1D4m 2D0 1Du mD0 1I 2D0 1D2u 5D0 2C1cc lI aD-180 4S 2D0 1I 1D-22 1kD0 1D-1 jD0 1D-3b 1D0 4C18n 9D0 \
    1D-1 2D0 1D-4 3D0 1S 1D-3y 7I 2S aI 1S 4I 2D0 aD-1c0 3D0 2S 1D-54 gS 1nD0 2S 2tD0 eS aD-1hs 18D0 4S 1D0 \
    2S 1D0 2S 1aD0 iS sD0 4S bD0 5S oD0 1S 7D0 7S 23D0 1S 3lD0 2S aD-1ti 1S jD0 1S 8D0 2S 2D0 2S mD0 1S 7D0 \
    1S 1D0 3S 4D0 2S 9D0 2S 2D0 2S 4D0 8S 1D0 4S 2D0 1S 5D0 2S aD-1x2 2D0 2S 6D0 2S 1D0 1S 1D0 2S 3D0 1S \
    6D0 4S 2D0 2S mD0 1S 7D0 1S 2D0 1S 2D0 1S 2D0 2S 1D0 1S 5D0 4S 2D0 2S 3D0 3S 1D0 7S 4D0 1S 1D0 7S \
    aD-20m 6D0 bS 3D0 1S 9D0 1S 3D0 1S mD0 1S 7D0 1S 2D0 1S 5D0 2S aD0 1S 3D0 1S 3D0 2S 1D0 fS 4D0 2S \
    aD-246 9S 7D0 1S 3D0 1S 8D0 2S 2D0 2S mD0 1S 7D0 1S 2D0 1S 5D0 2S 9D0 2S 2D0 2S 3D0 7S 3D0 4S 2D0 1S \
    5D0 2S aD-27q 1S 7D0 aS 2D0 1S 6D0 3S 3D0 1S 4D0 3S 2D0 1S 1D0 1S 2D0 3S 2D0 3S 3D0 3S cD0 4S 5D0 3S \
    3D0 1S 4D0 2S 1D0 6S 1D0 eS aD-2ba 3D0 dS dD0 1S 3D0 1S nD0 1S gD0 2S 9D0 1S 3D0 1S 4D0 7S 2D0 1S 3D0 \
    1S 2D0 2S 4D0 2S aD-2eu 8S 7D0 1S 4D0 1S 8D0 1S 3D0 1S nD0 1S aD0 1S 5D0 2S 9D0 1S 3D0 1S 4D0 7S 2D0 5S \
    3D0 1S 4D0 2S aD-2ie 1S 3D0 cS dD0 1S 3D0 1S 1fD0 1S 3D0 1S 5D0 5S gD0 2S aD-2ly 9D0 1S 6D0 1S 3D0 1S \
    iD0 3S oD0 1S 9D0 1S 1D0 2S 7D0 3S 1D0 4S 6D0 1S 1D0 1S 8D0 6S aD-2pi 2S 2D0 dS 1mD0 5S fD0 1S aD-2sg \
    13S 2D0 1S 1D0 1S 5D0 1S oD0 1S 1D0 1S nD0 2S 5D0 1S 1D0 1S 7D0 1S aD-2w0 2S 4D0 wS 1D0 nS 2D0 6S \
    aD-2y8 aD0 1S 1D0 1S 1D0 1S 1D0 4S aD0 1S 10D0 4S kD0 1S iD0 1S 10D0 9S 1D0 1lS 1sD0 aD-368 6S 1sD0 \
    aD-38g 4D0 2S 12D5ls 1S 1D5ls 5S 1D5ls 2S 17D0 1S 99D0 1S 4D0 2S 7D0 1S 1D0 1S 4D0 2S 15D0 1S 4D0 2S \
    xD0 1S 4D0 2S 7D0 1S 1D0 1S 4D0 2S fD0 1S 1lD0 1S 4D0 2S 1vD0 2S 3D0 9S kD0 3S gD0 gS 28Dtzk 6D8 2S 6D0 \
    3S h8D0 2S hD0 1S qD0 5S 23D0 3S bD0 7S mD0 9S mD0 bS kD0 cS dD0 1S 3D0 1S 2D0 cS 2cD0 3S 1D0 4S 2D0 2S \
    aD-4og 6S aD0 hS 3D0 1S 1D0 aD-4ps 6S 2hD0 7S 17D0 5S 1yD0 aS vD0 1S cD0 4S cD0 aS aD-4ye uD0 2S 5D0 bS \
    18D0 4S qD0 6S aD-528 1D0 11S sD0 4S 1rD0 1S tD0 2S 1D0 aD-574 6S aD-57k dS 1D0 8S 28I 25D0 3S aD-5cw \
    hS 9D0 cS 1cD0 aD-5fk 1mD0 cS 1kD0 8S aD-5jk 3S 3D0 aD-5k0 10D0 2S 9D0 2C5my 5S 17D-2bk 2S 3D-2bk gS \
    3D0 1S 13D0 5S 5cD0 1sI 2C2p 6C2q 2C2r aC2s aC2t 2C2u 2C2v aC2w 4C2x 6C2z 8C30 6C31 8C32 8C33 4C34 8C36 \
    aC37 8C38 aC39 4C3a aC3b 4C3c 2C3d 6C3e 1D-5ym 1D-5yb 1D-5y9 1D-5y8 1D-5yx 1D-5yg 2D0 1Xss 1D0 oC2p \
    gC2t 4C2x oC33 eC39 8C3d 6P gCq9 eCqd 2S gCqf gCqh eCqn 2S gCqt gCqx 2Cq9 2Cqd 2Cqf 2Cqh 2Cqn 2Cqt 2Cqx \
    2S gCq9 gCqf gCqx dCq9 1S 1D0 3S 6Cqf 2Cqd 3Cqf 3S cCqh 4S 4Cqt 2Cqp 6Cqt 1D-5kb 5S 6Cqx 2Cqn 3Cqx eS \
    1I 1J 3I qS 5I 1dS 5I 1S 4I 6S 2D0 2S 6D0 5S bD0 6S dD0 1fS xI hS 1D0 4S 1D0 2S aD0 1S 1D0 3S 5D0 6S \
    1D0 1S 1D-5st 1S 1D0 1S 1D-6gv 1D-6h6 2D0 1S 3D0 1Ds 7D0 2S 4D0 5S 5D0 4S 1D0 1S 1fD0 2C6mc 5D0 k6S \
    1oD0 26S mD0 hiS uD0 vgS 1cD1c 1cD0 2C8rl 1D-8af 1D-2xy 1D-89z 1D-8p0 1D0 6P 1D-8bg 1D-8al 1D-8bj \
    1D-8bi 1D0 2C8s3 1D0 2C8s6 7D0 2D-8cf 2sP 1D0 6S 4P 3D0 2C8vn 9S 1D0 2S 12D0 1S 1D0 5S 1D0 2S 1kD0 7S \
    1D0 fS oD0 9S 7D0 1S 7D0 1S 7D0 1S 7D0 1S 7D0 1S 7D0 1S 7D0 1S 7D0 1S wD0 1bS 1D0 d1S 3A 1lS 2eA 6S 3A \
    1S 2iA 1S 4A 5S 17D0 1S 2mD0 hS wD0 g0S 534A 1sS g74A wdD0 1vS 1aD0 2S 7hD0 3S sD0 kS 1aP 5D0 1S aD0 1S \
    1D0 sP 2cD0 13S 9D0 2S eP 2D0 1qP 9D0 4P 1D-r9g aP 1D0 2S 2Cx3g 1D-wmg 2D0 4P 2D0 kP 1D-wn8 1D-wnj \
    1D-wnf 1D-wn5 1D-wn8 1D0 1D-wlu 1D-wmi 1D-wlx 1Dps gP 1D-1c 1D-wn7 1D-raw 4P 1D-wo7 gP 1D-wu9 kS 4D0 \
    2Cx6e 1dD0 oS 1gD0 cS 26D0 2S 14D0 8S 1aD0 2S 10D0 cS tD0 3S 1tD0 eS fD0 2S 3gD0 4S 3iD0 2S gD0 2S 6xD0 \
    1S 8pcD0 6x0S 1Xff 1Xfi 1Xfl 1Xffi 1Xffl 1Xst 1Xst l5S gI gS gI 5rS 1I gS aD-1ecg 7S qD-1ebk 6S qD-1ecg \
    4lS 6zD0 atS 7yD0 2S 1aowD0 8gS qD0 2wmS 1lm8A
    """

  /// Marks that make another letter of the one before them, although marks count for nothing elsewhere.
  static let compositions: [(base: Unicode.Scalar, mark: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("и", "\u{306}", "й"), ("і", "\u{308}", "ї"), ("у", "\u{306}", "ў"),
  ]

  /// The compositions as triples of scalars: letter, mark, letter.
  static var compositionScript: String { compositions.map { "\($0.base)\($0.mark)\($0.letter)" }.joined() }
}
