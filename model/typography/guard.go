package typography

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// guard shuts what looks like code: commands, calls and lists with strings in
// them, and words that are addresses, paths or identifiers.
func (s *setter) guard() {
	if bytes.HasPrefix(s.text, []byte("$ ")) {
		s.shutFrom(0, len(s.text))
		return
	}
	behind := 0 // the last literal
	for i := 0; i < len(s.text); {
		c := s.text[i]
		if c != '"' && c != '\'' && c != '-' && c != '.' || s.shut[i] {
			i++
			continue
		}
		if c == '"' || c == '\'' {
			s.shut[i] = i > 0 && s.text[i-1] == '\\' // it stands for itself, in code
			if to := s.literal(i); to > i {
				s.shutFrom(i, to)
				i, behind = to, to
				continue
			}
		}
		from, to := s.word(i, behind)
		if word := trimmed(s.text[from:to]); technical(word) {
			from += bytes.Index(s.text[from:to], word)
			s.shutFrom(from, from+len(word))
		} else if whole := s.text[from:to]; stringPrefix(bytes.TrimLeft(whole, "([{,")) || bytes.Contains(whole, []byte(`"+`)) || bytes.Contains(whole, []byte("'+")) {
			s.shutFrom(from, to)
		}
		i = max(to, i+1)
	}
}

func (s *setter) shutFrom(from, to int) {
	for i := from; i < to; i++ {
		s.shut[i] = true
	}
}

// word returns the bounds of what stands between blanks around i, but not
// before least.
func (s *setter) word(i, least int) (from, to int) {
	from, to = i, i
	for from > least && !blank(s.text[from-1]) {
		from--
	}
	for to < len(s.text) && !blank(s.text[to]) {
		to++
	}
	return from, to
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// trimmed returns a word without the marks of the sentence round it, typed or set.
func trimmed(word []byte) []byte {
	return bytes.Trim(word, "\"'()[]{},;:!?“”„‟‘’‚‛«»‹›")
}

// technical reports whether a word is an address, a path, an identifier, or
// another thing whose signs mean something.
func technical(word []byte) bool {
	for i, c := range word {
		switch c {
		case '\\', '=', '_', '`', '|', '<', '>', '^', '~', '{', '}':
			return true
		case '@':
			if i > 0 {
				return true
			}
		case '/':
			if i == 0 && len(word) > 1 || i == 1 && word[0] == '.' || i == 2 && word[0] == '.' && word[1] == '.' ||
				i > 1 && word[i-1] == ':' && i+1 < len(word) && word[i+1] == '/' {
				return true
			}
		}
	}
	return len(word) > 1 && word[0] == '$' || bytes.HasPrefix(word, []byte("www."))
}

// stringPrefix reports whether a word is a string with the prefix of a language
// of programs: f'…', rb"…".
func stringPrefix(word []byte) bool {
	i := bytes.IndexAny(word, "'\"")
	if i < 1 || i > 2 || bytes.ContainsFunc(word[:i], func(r rune) bool { return !bytes.ContainsRune([]byte("fbruFBRU"), r) }) {
		return false
	}
	return i == 2 || bytes.IndexByte(word[i+1:], word[i]) >= 0 || word[i] == '"'
}

// hasOption reports whether a word of a text is the option of a command: -x or
// --long.
func hasOption(text []byte) bool {
	for i := 0; i+2 < len(text); i++ {
		if text[i] == '-' && (i == 0 || blank(text[i-1])) {
			if c := text[i+1] | 0x20; c >= 'a' && c <= 'z' || text[i+1] == '-' && text[i+2] > ' ' && text[i+2] != '-' {
				return true
			}
		}
	}
	return false
}

// farthest is the number of bytes within which a bracket is to be closed.
const farthest = 400

// literal returns where code ends that the quotation mark at i stands in at its
// beginning: a call with a string, name("…", or a list of them, ["…", {"…". It
// returns i for what is none.
func (s *setter) literal(i int) int {
	if i == 0 || i+1 == len(s.text) || blank(s.text[i+1]) {
		return i
	}
	var closer byte
	switch s.text[i-1] {
	case '(':
		if name := s.before(i - 1); !unicode.IsLetter(name) && !unicode.IsDigit(name) && name != '_' && name != ']' && name != ')' {
			return i
		}
		closer = ')'
	case '[':
		closer = ']'
	case '{':
		closer = '}'
	default:
		if s.assigned(i) {
			return s.stringEnd(i)
		}
		return i
	}
	depth := 1
	for k := i; k < len(s.text) && k < i+farthest; k++ {
		switch s.text[k] {
		case s.text[i-1]:
			depth++
		case closer:
			if depth--; depth == 0 {
				return k + 1
			}
		}
	}
	return s.stringEnd(i)
}

// assigned reports whether an equals sign stands in front of the mark at i.
func (s *setter) assigned(i int) bool {
	for i > 0 && s.text[i-1] == ' ' {
		i--
	}
	return i > 0 && s.text[i-1] == '='
}

// stringEnd returns where a string ends that begins with the mark at i; what
// has no end there is the mark alone.
func (s *setter) stringEnd(i int) int {
	rest := s.text[i+1 : min(len(s.text), i+1+farthest)]
	if k := bytes.IndexByte(rest, s.text[i]); k >= 0 {
		return i + 1 + k + 1
	}
	return i + 1
}

// lettersBefore returns the number of letters that stand before i, up to most.
func (s *setter) lettersBefore(i, most int) (n int) {
	for n < most && i > 0 {
		r, size := utf8.DecodeLastRune(s.text[:i])
		if !unicode.IsLetter(r) {
			break
		}
		i -= size
		n++
	}
	return n
}
