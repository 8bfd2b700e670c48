//go:build race

package markdown

// raceDetector says that the tests run under the race detector, which makes
// reading twenty times slower.
const raceDetector = true
