package export

import "strings"

// FromRight reports whether a language, given by its tag (BCP 47), is written from
// right to left.
func FromRight(tag string) bool {
	if strings.Contains(tag, "-Latn") {
		return false
	}
	primary, _, _ := strings.Cut(tag, "-")
	switch primary {
	case "ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb":
		return true
	}
	return false
}
