package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells what is joined to a name and makes it part of something else.

// spoiled reports whether what is joined to the bytes [lo,hi) makes them part
// of something else: an address, a path, a handle, an option, a longer word, one half
// of a word.
func (f *finder) spoiled(text string, lo, hi int, ambiguous bool) bool {
	if hi < len(text) && text[hi] == '-' || lo > 1 && text[lo-2] == '-' {
		if _, _, _, parted := f.half(text, lo, hi); parted {
			return true
		}
	}
	if hi-lo > 1 && (lo == 0 || text[lo-1] == ' ') && (hi == len(text) || text[hi] == ' ' || text[hi] == ',') && !startsPressed[text[lo]] {
		return false // as most
	}
	if hi-lo == 1 && (hi < len(text) && text[hi] == '&' || lo > 0 && text[lo-1] == '&') {
		return true // "Q&A", "R&D"
	}
	if hi-lo == 1 && mouth(text, lo) || pressed(text, lo, hi) {
		return true
	}
	return lo > 0 && f.spoiledBefore(text, lo, hi, ambiguous) || hi < len(text) && f.spoiledBehind(text, lo, hi, ambiguous)
}

// spoiledBefore is spoiled for what is joined to the name before it.
func (f *finder) spoiledBefore(text string, lo, hi int, ambiguous bool) bool {
	switch text[lo-1] {
	case '@', '\\', '$', '%':
		return true
	case '#':
		return ambiguous
	case '-': // an option of a command, or the rest of a compound
		return ambiguous || lo == 1 || text[lo-2] == '-' || text[lo-2] == ' ' && !(lo > 2 && text[lo-3] == ' ') && !hasUpper(text[lo:hi])
	case '.':
		if lo > 1 && isWordByte(text[lo-2]) && (ambiguous || !hasUpper(text[lo:lo+1])) {
			return true
		}
		// How files end: ".cpp", but not the one of a tool: ".clang-format".
		return (lo == 1 || isBlank(text[lo-2]) || text[lo-2] == '(') && !hasUpper(text[lo:hi]) && (ambiguous || strings.IndexByte(text[lo:hi], '-') < 0)
	case '/', '~':
		return f.inPath(text, lo, hi)
	case '\'':
		return lo > 1 && isWordByte(text[lo-2]) && !elided(text[:lo-1])
	}
	return false
}

// spoiledBehind is spoiled for what is joined to the name behind it.
func (f *finder) spoiledBehind(text string, lo, hi int, ambiguous bool) bool {
	wordNext := hi+1 < len(text) && isWordByte(text[hi+1])
	switch text[hi] {
	case '@':
		return true
	case '*':
		return text[hi-1] == '*' && wordNext // an oath: "f**ked"
	case '\'', 0xE2:
		return contracted(text, hi)
	case '.':
		return wordNext && (f.dotted(text, lo, hi, ambiguous) || text[lo] == 'v' && allDigits(text[lo+1:hi]) && isDigit(text[hi+1]))
	case ':': // "LWP::Simple" is no LWP
		return scheme(text, hi) || f.inPath(text, lo, hi) || hi+2 < len(text) && text[hi+1] == ':' && isUpper(text[hi+2])
	case '/', '\\':
		return f.inPath(text, lo, hi)
	case '-':
		return ambiguous && wordNext && !f.compounds(text, lo, hi) && !f.endedApart(text, hi) && !(isUpper(text[lo]) && ofKindEnding(firstWordOf(text[hi+1:])))
	}
	return false
}

// ofKindEnding reports whether a word behind a hyphen makes an adjective of the name before
// it that hardly anything but a tool has: "the Rails-based shop".
func ofKindEnding(word string) bool {
	switch word {
	case "based", "powered", "compatible", "driven", "backed":
		return true
	}
	return false
}

// contracted reports whether an apostrophe and the "t" of a denial follow the word that
// ends at hi: "haven't".
func contracted(text string, hi int) bool {
	if text[hi-1] != 'n' {
		return false
	}
	rest, ok := strings.CutPrefix(text[hi:], "'")
	if !ok {
		rest, ok = strings.CutPrefix(text[hi:], "’")
	}
	return ok && firstWordOf(rest) == "t"
}

// mouth reports whether the letter at at is the end of a face: ":D", ":'D", ";-P".
func mouth(text string, at int) bool {
	face := at
	if face > 0 && (text[face-1] == '\'' || text[face-1] == '-') {
		face--
	}
	return face > 0 && strings.IndexByte(":;=", text[face-1]) >= 0 && (face == 1 || isBlank(text[face-2]) || text[face-2] == '(')
}

// pressed reports whether the bytes [lo,hi) are keys that are pressed together, or one
// of them: "Ctrl+C", "Cmd-Shift-K".
func pressed(text string, lo, hi int) bool {
	for least := lo - longestPressed; lo > 1 && lo > least && (text[lo-1] == '+' || text[lo-1] == '-') && isWordByte(text[lo-2]); {
		for lo--; lo > 0 && lo > least && isWordByte(text[lo-1]); {
			lo--
		}
	}
	if !startsPressed[text[lo]] {
		return false // as most
	}
	if lo+8 < len(text) {
		if size := wordSize(eightBytes(text[lo:])); size == 8 || text[lo+size] != '+' && text[lo+size] != '-' {
			return false
		}
	}
	end := lo
	for end < len(text) && isASCIILetter(text[end]) {
		end++
	}
	if end-lo < 3 || end-lo > 7 || end+1 >= len(text) || text[end] != '+' && text[end] != '-' || !isWordByte(text[end+1]) && end+1 >= hi {
		return false
	}
	switch catalog.Fold(text[lo:end]) {
	case "ctrl", "control", "cmd", "command", "alt", "shift", "option", "opt", "strg", "umschalt", "meta", "super", "win", "maj":
	default:
		return false
	}
	// What follows is a key: one character, F1, or another such word.
	rest := text[end+1:]
	n := 0
	for n < len(rest) && isWordByte(rest[n]) {
		n++
	}
	return n == 1 || n > 1 && n < 4 && (rest[0] == 'F' || rest[0] == 'f') && allDigits(rest[1:n]) || n < len(rest) && rest[n] == text[end] || key(rest[:n])
}

// startsPressed are the letters with which the words for keys begin that are pressed with
// others.
var startsPressed = bytesOf("aAcCmMoOsSuUwW")

// longestPressed is how many bytes may name the keys that are pressed before another.
const longestPressed = 24

// key reports whether a word is what a key is called.
func key(word string) bool {
	switch catalog.Fold(word) {
	case "tab", "enter", "return", "esc", "escape", "space", "delete", "del", "backspace", "insert", "home", "end", "up", "down", "left", "right", "shift", "alt", "click":
		return true
	}
	return false
}

// scheme reports whether the colon at hi makes a scheme of addresses of the small
// letters before it: "javascript:void(0)", "a javascript: URL".
func scheme(text string, hi int) bool {
	if hi < 2 || !isASCIILetter(text[hi-1]) || isUpper(text[hi-1]) {
		return false
	}
	rest := text[hi+1:]
	if word := firstWordOf(rest); word != "" {
		after := rest[len(word):]
		return isASCIILetter(word[0]) && (strings.HasPrefix(after, "(") || strings.HasPrefix(after, ":"))
	}
	if word, ok := strings.CutPrefix(rest, " "); ok {
		switch firstWordOf(word) {
		case "URL", "URLs", "URI", "URIs", "scheme", "schemes", "link", "links":
			return true
		}
	}
	return false
}

// elided reports whether the text before an apostrophe ends with an article or
// the like that has lost its vowel: "d'OpenStreetMap".
func elided(text string) bool {
	switch lastWordOf(text) {
	case "d", "l", "D", "L", "qu", "Qu", "n", "j", "s", "c", "m", "t", "un", "dell", "all", "nell", "dall", "sull", "quest":
		return true
	}
	return false
}

// dotted reports whether the dot at hi joins the name to the rest of a file
// name or host rather than to a part of what it names ("clojure.core").
func (f *finder) dotted(text string, lo, hi int, ambiguous bool) bool {
	rest := firstWordOf(text[hi+1:])
	if isDigit(rest[0]) {
		return false // a version
	}
	if hasUpper(rest[:1]) {
		return false // the next sentence, glued on
	}
	end := hi + 1 + len(rest)
	if ambiguous {
		return (end >= len(text) || text[end] != '(') && !(isUpper(text[lo]) && productDomain(rest) && (end == len(text) || isBlank(text[end])))
	}
	switch rest {
	case "com", "org", "net", "dev", "co", "de", "uk", "fr", "edu", "gov", "info", "eu", "at", "ch", "us", "md", "txt", "html", "pdf", "log", "conf", "cfg", "ini":
		return true
	}
	return end < len(text) && text[end] == '@'
}

// inPath reports whether the bytes [lo,hi) are part of a path or an address:
// what stands between blanks holds "://" or begins as a path does, or has more
// than one slash and a dot.
func (f *finder) inPath(text string, lo, hi int) bool {
	const most = 200
	a, b := lo, hi
	for a > 0 && lo-a < most && !isBlank(text[a-1]) && text[a-1] != '(' && text[a-1] != ',' {
		a--
	}
	for b < len(text) && b-hi < most && !isBlank(text[b]) && text[b] != ')' && text[b] != ',' {
		b++
	}
	word := strings.TrimRight(text[a:b], ".;:!?") // the end of a sentence
	if strings.Contains(word, "://") || strings.HasPrefix(word, "/") && a < lo && len(word) > 1 ||
		strings.HasPrefix(word, "./") || strings.HasPrefix(word, "../") || strings.HasPrefix(word, "~/") || strings.Contains(word, ":\\") {
		return true
	}
	first, rest, _ := strings.Cut(word, "/")
	return strings.Count(word, "/") > 1 && strings.Contains(word, ".") || rest != "" && pathStart(first)
}

// pathStart reports whether what stands before a slash is rather a host or a file than a
// version or a name with a dot: "3.5/Zorb", "Node.js/Zorb".
func pathStart(text string) bool {
	k := strings.LastIndexByte(text, '.')
	if k < 0 || k+1 == len(text) || allDigits(text[k+1:]) {
		return false
	}
	switch text[k+1:] {
	case "js", "JS", "NET", "Net":
		return false
	}
	return true
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' }
