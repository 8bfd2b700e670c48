package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// form says how a name stands in the text.
type form uint8

const (
	exactForm  form = iota // as the catalogue has it, but for case
	pluralForm             // with an "s" joined
	numberForm             // with a version joined: "GDB7"
)

// matchName compares the name with the text whose word at begins the name's
// first word, and returns where the name starts and ends there.
func matchName(text string, at int, name *catalog.Name) (lo, hi int, how form, ok bool) {
	lo = at - int(name.Start)
	if name.Start > 0 && (lo < 0 || text[lo:at] != name.Text[:name.Start] || lo > 0 && isWordByte(text[lo-1])) {
		return 0, 0, 0, false
	}
	hi, last, ok := compare(text, at, name.Text[name.Start:], name.ExactCase)
	if !ok {
		return 0, 0, 0, false
	}
	hi, how, ok = finish(text, last, hi)
	if ok && how != exactForm && (name.Ambiguous && !(how == numberForm && hi-lo > 3 && isUpper(text[lo]) && !countsRooms(text[lo:hi])) || hi-lo < 3 || name.ExactCase && how == pluralForm) {
		return 0, 0, 0, false
	}
	return lo, hi, how, ok
}

// countsRooms reports whether a word ends with a number of three digits, as hardly a version does,
// but rooms, ports and errors do: "Room133".
func countsRooms(word string) bool {
	return len(word)-len(withoutNumber(word)) == 3
}

// maySpell is a quick look at what follows the first word of a name, where most
// names part that begin with one word: whether matchName can find it where a
// word of so many bytes stands at at. It says yes where it cannot tell.
func maySpell(text string, at, size int, name *catalog.Name) bool {
	i := int(name.Start) + size
	if i >= len(name.Text) {
		return true
	}
	at += size
	if at >= len(text) {
		return false
	}
	if n, t := name.Text[i], text[at]; n != ' ' && n != '-' {
		return n|0x20 == t|0x20 || n >= utf8.RuneSelf && t >= utf8.RuneSelf || t == ' ' && (n == '+' || n == '#') || n == '\'' && strings.HasPrefix(text[at:], "’")
	}
	switch t := text[at]; {
	case t == '-' || t == ' ':
		// One blank, mostly: then the next words must be alike.
		k := 1
		for ; i+k < len(name.Text) && wordBytes[name.Text[i+k]]; k++ {
			switch {
			case at+k == len(text):
				return i+k+1 == len(name.Text) && name.Text[i+k] == 's'
			case text[at+k] >= utf8.RuneSelf || k == 1 && !wordBytes[text[at+k]]:
				return true
			case text[at+k]|0x20 != name.Text[i+k]|0x20:
				return i+k+1 == len(name.Text) && name.Text[i+k] == 's' && !wordBytes[text[at+k]] // "Google doc"
			}
		}
		if at+k == len(text) || !wordBytes[text[at+k]] {
			return true
		}
		return i+k == len(name.Text) || name.Text[i+k] >= utf8.RuneSelf // it may have an ending
	default:
		return t == '\t' || t == '\n' || partsWords(text[at:])
	}
}

// compare walks name along text from at, and returns where it ends and where
// its last word begins.
func compare(text string, at int, name string, exact bool) (end, last int, ok bool) {
	last = at
	for i := 0; ; {
		for i < len(name) && at < len(text) && name[i] == text[at] && wordBytes[name[i]] {
			i++
			at++
		}
		if i == len(name) {
			return at, last, true
		}
		if at >= len(text) {
			return 0, 0, false
		}
		n, t := name[i], text[at]
		switch {
		case n == ' ' || n == '-':
			size := gap(text[at:], n == '-')
			if size == 0 || exact && n == '-' && isBlank(t) {
				return 0, 0, false
			}
			at += size
			i++
			last = at
		case n == '\'':
			size := apostrophe(text[at:])
			if size == 0 {
				return 0, 0, false
			}
			at += size
			i++
			last = at
		case t == ' ' && i > 0 && apartSign(text[at:], name[i:]):
			at++
			last = at
		case n < utf8.RuneSelf && t < utf8.RuneSelf:
			if n != t && (exact || !isASCIILetter(n) || n|0x20 != t|0x20) {
				return 0, 0, false
			}
			if !isWordByte(n) {
				last = at + 1
			}
			at++
			i++
		default:
			r, size := utf8.DecodeRuneInString(name[i:])
			q, width := utf8.DecodeRuneInString(text[at:])
			if r != q && (exact || unicode.ToLower(r) != unicode.ToLower(q)) {
				return 0, 0, false
			}
			i += size
			at += width
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r) {
				last = at // as the dot between the parts of names in katakana
			}
		}
	}
}

// apostrophe returns the length of the apostrophe that a text begins with, typed or set;
// 0 where there is none.
func apostrophe(text string) int {
	if text[0] == '\'' {
		return 1
	}
	if strings.HasPrefix(text, "’") {
		return len("’")
	}
	return 0
}

// gap returns the length of what stands between two words of a name: blanks, but not the end
// of a line that was set on purpose, or a hyphen. Where the name itself has a hyphen, one blank
// will do.
func gap(text string, hyphen bool) int {
	if len(text) > 1 && text[0] == ' ' && text[1] > ' ' {
		return 1 // as most
	}
	for _, h := range [...]string{"-", "\u2010", "\u2011"} {
		if strings.HasPrefix(text, h) {
			return len(h)
		}
	}
	size := 0
	for size < len(text) && size < 16 && (text[size] == ' ' || text[size] == '\t') {
		size++
	}
	if size == 0 && strings.HasPrefix(text, "\u00a0") {
		return len("\u00a0")
	}
	if hyphen && size > 1 {
		return 0
	}
	return size
}

// finish looks at what follows a name that ends at hi and whose last word
// begins at last, and returns the end with what is joined to it.
func finish(text string, last, hi int) (end int, how form, ok bool) {
	if last < hi {
		word, start := text[last:hi], 0
		if wordEnd(text, last) != hi || hi < len(text) && text[hi] >= utf8.RuneSelf {
			word, start = catalog.FirstWord(text[last:])
			for start == 0 && word != "" && len(word) < hi-last { // the name goes on in another script
				last += len(word)
				word, start = catalog.FirstWord(text[last:])
			}
		}
		if start != 0 || len(word) < hi-last {
			return 0, 0, false
		}
		if rest := word[hi-last:]; rest != "" {
			switch {
			case rest == "s" && text[hi-1] != 's':
				how = pluralForm
			case allDigits(rest) && len(rest) <= 4 && !isDigit(text[hi-1]):
				how = numberForm
			case hangul(lastRune(text[:hi])) && josa(rest), text[hi-1] < utf8.RuneSelf && cyrillicTail(rest):
				return hi, how, true
			default:
				return 0, 0, false
			}
			hi += len(rest)
		}
		if how == exactForm && !endsAt(text, last, hi) || joinsSign(text[hi:]) {
			return 0, 0, false
		}
		return hi, how, true
	}
	return hi, how, hi == len(text) || !isWordByte(text[hi]) || unspacedNext(text[hi:])
}

// endsAt reports whether what follows a name that ends at hi, with a word that begins at
// last, leaves it that name.
func endsAt(text string, last, hi int) bool {
	if hi == len(text) {
		return true
	}
	switch text[hi] {
	case '.':
		// "Python 3.3" is a version of Python, not of "Python 3"
		return !(isDigit(text[hi-1]) && last > 0 && hi+1 < len(text) && isDigit(text[hi+1]) && isBlank(text[last-1]))
	case '+', '#':
		return !joinsSign(text[hi:])
	case ' ':
		return !apartSign(text[hi:], "++") && (hi-last > 1 || !apartSign(text[hi:], "#"))
	}
	return true
}

// apartSign reports whether a text begins with a blank and the sign that a name ends
// with, as those of "Notepad ++" and "C #".
func apartSign(text, sign string) bool {
	if len(text) < 2 || text[1] != '+' && text[1] != '#' || sign != "++" && sign != "#" {
		return false // as most
	}
	rest, ok := strings.CutPrefix(text[1:], sign)
	return ok && (rest == "" || !isWordByte(rest[0]) && rest[0] != '+' && rest[0] != '#' && rest[0] < utf8.RuneSelf)
}

// joinsSign reports whether a text begins with a sign that makes another name of what is
// before it: C is neither C++ nor C#, and Notepad not Notepad++.
func joinsSign(text string) bool {
	return text != "" && (text[0] == '+' && strings.HasPrefix(text, "++") || text[0] == '#' && !(len(text) > 1 && isWordByte(text[1])))
}
