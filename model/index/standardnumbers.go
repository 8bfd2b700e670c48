package index

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file tells where the numbers of standards begin and end, and what joins several,
// in any script.

// numberGap returns the length of what parts the name of a series from the number
// that the text goes on with; 0 where nothing does.
func numberGap(text string) (gap int) {
	for gap < len(text) && gap < 3 && strings.IndexByte(" -#\t", text[gap]) >= 0 {
		gap++
	}
	if gap == 0 {
		gap = len(text) - len(strings.TrimLeft(text, "\u00a0\u202f\u3000‑–"))
	}
	return gap
}

// numberGoesOn reports whether the text behind a number makes more of it than a number: a
// letter of Latin, a percent sign. Other scripts join their own words to numbers.
func numberGoesOn(text string) bool {
	if text == "" {
		return false
	}
	if text[0] < utf8.RuneSelf {
		return isWordByte(text[0]) || text[0] == '%'
	}
	r := firstRune(text)
	return unicode.Is(unicode.Latin, r) || unicode.IsMark(r)
}

// listGap returns the length of what joins two numbers of a list; 0 where none
// follows.
func listGap(text string) int {
	for _, join := range numberJoins {
		if strings.HasPrefix(text, join) && len(text) > len(join) && isDigit(text[len(join)]) {
			return len(join)
		}
	}
	return 0
}

var numberJoins = [...]string{", ", " and ", " & ", "/ ", " / ", ", and ", " or ", " und ", " oder ", " et ", " ou ", " y ", " o ", " e ", " en ", " och ", " og ", " ja ", " ve ", " i ", " oraz ",
	" и ", " або ", " та ", " і ", "、", "，", "と", "和", "及", "与", "或", "와 ", "과 ", " 및 "}

// rangeGap is listGap for what joins a number and the last of a range, or the next one,
// which has as many digits and is greater: "RFCs 7230 to 7235", "RFC 7230/7231".
func rangeGap(number, text string) int {
	for _, join := range [...]string{" to ", " through ", " bis ", " à ", " – ", "–", "-", "/", "~", "〜", "～", "から", "到", "至"} {
		rest, ok := strings.CutPrefix(text, join)
		if !ok {
			continue
		}
		n := 0
		for n < len(rest) && isDigit(rest[n]) {
			n++
		}
		if n != len(number) || n < 3 || rest[:n] <= number {
			return 0
		}
		return len(join)
	}
	return 0
}

// countsThings reports whether a number is rather one that counts, as it is small and the text behind
// it goes on with a word of small letters in the plural: "PEP 8, 12 rules", but not "ISO 9001 and
// 27001 standards".
func countsThings(number, text string) bool {
	if len(number) > 2 || len(text) < 2 || text[0] != ' ' {
		return false
	}
	word := firstWordOf(text[1:])
	if len(word) < 4 || hasUpper(word) || !strings.HasSuffix(word, "s") {
		return false
	}
	return word != "does" && word != "gives" && word != "says"
}

// yearBehind reports whether a number behind a comma is rather a year than one more of a series:
// it may be one, and the number before it, with which a text ends, may not. Behind the plural,
// "RFCs", it is one more.
func yearBehind(number, text string) bool {
	text, comma := strings.CutSuffix(text, ", ")
	return comma && mayBeYear(number) && !mayBeYear(lastWordOf(text))
}

func mayBeYear(number string) bool {
	return len(number) == 4 && ("1960" <= number && number < "2040")
}
