package index

import "strings"

// This file finds names that stand among those that the notes call tools: "Existing
// tools: Reek, Roodi", "frameworks like Silex or Slim".

// longestInstances is how far before a name the word may stand that says what it is an
// instance of, in bytes.
const longestInstances = 120

// instance reports whether the text before a name calls tools what it goes on to list,
// and nothing but elements of that list stands between.
func instance(text string, lo int32) bool {
	left := text[max(0, int(lo)-longestInstances):lo]
	at, ok := instanceCue(left)
	if !ok {
		return false
	}
	for element := range strings.FieldsFuncSeq(left[at:], func(r rune) bool { return r == ',' || r == '/' || r == '、' }) {
		if strings.ContainsAny(element, ".;:!?()") && !strings.HasSuffix(element, ".js") || strings.Count(strings.TrimSpace(element), " ") > 2 {
			return false
		}
	}
	return true
}

// instanceCue returns where the last mark or word ends that instances follow, should
// the word before it say that they are tools.
func instanceCue(left string) (at int, ok bool) {
	for _, cue := range [...]string{": ", " like ", " such as ", " wie ", " come ", " como ", " comme ", " jak ", " zoals ", " som ", " вроде ", "："} {
		k := strings.LastIndex(left, cue)
		if k < 0 || k+len(cue) <= at {
			continue
		}
		at, ok = k+len(cue), typeNoun(lastWordOf(strings.TrimRight(left[:k], " *_,")))
	}
	return at, ok
}
