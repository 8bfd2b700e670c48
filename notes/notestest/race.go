//go:build race

package notestest

const raceDetector = true
