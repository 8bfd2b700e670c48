package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// findDashes finds dashes and ellipses.
func (s *setter) findDashes() {
	for i := 0; i < len(s.text); i++ {
		c := s.text[i]
		if c != '-' && c != '.' || i+1 >= len(s.text) || s.text[i+1] != c {
			continue
		}
		to := i
		for to < len(s.text) && s.text[to] == c {
			to++
		}
		words := ""
		switch size := to - i; {
		case s.shut[i] || !s.within(i, to):
		case c == '.' && size == 3 && s.elided(i, to):
			words = "…"
		case c == '-' && size == 2 && s.dash(i, to):
			words = "–"
		case c == '-' && size == 3 && s.dash(i, to):
			words = "—"
		}
		if words != "" {
			s.edits = append(s.edits, edit{i, to - i, words})
		} else if !s.shut[i] && to-i <= 3 {
			s.left = true
		}
		i = to - 1
	}
}

// dash reports whether hyphens are a dash: they part words or figures, with
// blanks at both sides or at none, or end what somebody says.
func (s *setter) dash(from, to int) bool {
	before, after := s.before(from), s.after(to)
	switch {
	case before == 0 || after == 0:
		return before == 0 && blankRune(after) && s.signature(to)
	case blankRune(before) && blankRune(after):
		return s.amongWords(from, to)
	case blankRune(after):
		return (s.lettersBefore(from, 2) == 2 || closing(before)) && s.amongWords(from, to)
	}
	return unicode.IsLetter(before) && (unicode.IsLetter(after) || opening(after)) ||
		unicode.IsDigit(before) && unicode.IsDigit(after) && to-from == 2 ||
		strings.ContainsRune(")]!?…”", before) && unicode.IsLetter(after)
}

// signature reports whether words after the hyphens at the start of a text begin
// with a capital letter, as a name does.
func (s *setter) signature(to int) bool {
	for to < len(s.text) && s.text[to] == ' ' {
		to++
	}
	return unicode.IsUpper(s.after(to))
}

// amongWords reports whether the words beside hyphens that stand alone are those of a
// sentence: none is an option, a path, or the end of a statement.
func (s *setter) amongWords(from, to int) bool {
	for from > 0 && blank(s.text[from-1]) {
		from--
	}
	for to < len(s.text) && blank(s.text[to]) {
		to++
	}
	if from == 0 || to == len(s.text) {
		return false
	}
	begin := from
	for begin > 0 && !blank(s.text[begin-1]) {
		begin--
	}
	end := to
	for end < len(s.text) && !blank(s.text[end]) {
		end++
	}
	left, right := s.text[begin:from], s.text[to:end]
	if left[len(left)-1] == ';' || left[0] == '-' || right[0] == '-' || left[0] == '$' || technical(trimmed(left)) || technical(trimmed(right)) || pathlike(right) {
		return false
	}
	last := s.before(from)
	return unicode.IsLetter(last) || unicode.IsDigit(last) || closing(last) || last == '.'
}

// pathlike reports whether a word is the name of a file: a dot or a slash stands
// before letters in it.
func pathlike(word []byte) bool {
	for i, c := range word[:len(word)-1] {
		next := word[i+1]
		if (c == '.' || c == '/') && (next >= 'a' && next <= 'z' || next == '*') {
			return true
		}
	}
	return word[0] == '.'
}

// elided reports whether three dots are an ellipsis: they follow words, or stand
// for those at the start or in brackets.
func (s *setter) elided(from, to int) bool {
	before, after := s.before(from), s.after(to)
	if after == '/' || before == '/' || after == '\\' || before == '\\' {
		return false
	}
	next := unicode.IsLetter(after) || unicode.IsDigit(after)
	switch {
	case before == 0 || blankRune(before):
		return !next || unicode.IsLetter(after)
	case opening(before) || before == '"' || before == '\'':
		if after == ')' || after == ']' || after == '}' {
			left := s.before(from - utf8.RuneLen(before))
			return before != '{' && (left == 0 || blankRune(left))
		}
		return before != '[' && before != '{' && before != '(' && (!next || unicode.IsLetter(after))
	}
	if unicode.IsLetter(before) && unicode.IsLetter(after) {
		return !s.within(from-1, to+1) || s.small(from, to)
	}
	return !next && after != '<' && after != '[' && after != '(' &&
		(unicode.IsLetter(before) || unicode.IsDigit(before) || closing(before) || before == ',' || before == '"' || before == '\'')
}

// small reports whether one of the words beside a place is a small word of a
// language, as no identifier is: "well...the end", not "main...topic".
func (s *setter) small(from, to int) bool {
	_, end := s.word(to, to)
	begin, _ := s.word(from-1, 0)
	for _, word := range [...][]byte{s.text[begin:from], trimmed(s.text[to:end])} {
		if _, known := smallWords()[strings.ToLower(string(word[:min(len(word), longest+1)]))]; known && len(word) > 1 {
			return true
		}
	}
	return false
}

func blankRune(r rune) bool { return r != 0 && unicode.IsSpace(r) }

// opening reports whether a sign opens something.
func opening(r rune) bool {
	switch r {
	case '(', '[', '{', '“', '‘', '„', '‚', '«', '‹', '¡', '¿':
		return true
	}
	return false
}

// closing reports whether a sign closes something or ends a sentence.
func closing(r rune) bool {
	switch r {
	case ')', ']', '}', '”', '’', '“', '‘', '»', '›', '!', '?', '…', '%':
		return true
	}
	return false
}
