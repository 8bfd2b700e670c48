package markdown

import (
	"slices"
	"strings"

	"gloss/notes"
)

// fields is the front matter, cut into fields. Lines are counted from 0.
type fields struct {
	sep    byte // between key and value
	lines  []string
	list   []field
	broken []int // lines that are not understood
}

// field is a key with what it says.
type field struct {
	key         string
	values      []string
	list        bool
	first, last int
	parts       []part // what it says by keys of its own, but for names
}

// part is a key with a value within a field.
type part struct {
	key, value string
	line       int
}

// text returns the field as one line.
func (f field) text() string { return strings.Join(f.values, ", ") }

// unread reports whether nothing was made of what a line says within the field.
func (f field) unread(line int) bool {
	return line > f.first && slices.ContainsFunc(f.parts, func(p part) bool { return p.line == line })
}

// authors returns the field as a list of authors.
func (f field) authors() []string {
	if f.list || len(f.values) != 1 {
		return f.values
	}
	return notes.AuthorsIn(f.key, strings.NewReplacer("[[", "", "]]", "").Replace(f.values[0])) // pages of a wiki
}

// plausible reports whether the lines are front matter, and not text between
// two rulers: the first that says something has a key.
func (f *fields) plausible() bool {
	for _, line := range f.lines {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, _, ok := f.cut(line)
		return ok && !strings.Contains(key, "  ")
	}
	return false
}

// certain reports whether the fields can be nothing but front matter: all lines are
// understood, and one says what front matter says.
func (f *fields) certain() bool { return f.known() && len(f.broken) == 0 }

// known reports whether a field says what front matter says.
func (f *fields) known() bool {
	return slices.ContainsFunc(f.list, func(fld field) bool {
		return notes.FrontKeyOf(fld.key) != notes.OtherKey || isHeadKey(strings.ToLower(fld.key))
	})
}

// saidAgain reports whether a field is one of a single value whose key is given again
// below.
func (f *fields) saidAgain(i int) bool {
	switch key := f.list[i].key; notes.FrontKeyOf(key) {
	case notes.AuthorKey, notes.ShownKey, notes.OtherKey:
		return false
	default:
		return slices.ContainsFunc(f.list[i+1:], func(other field) bool { return strings.EqualFold(other.key, key) })
	}
}

// cut parts a line into key and value.
func (f *fields) cut(line string) (key, value string, ok bool) {
	i := strings.IndexByte(line, f.sep)
	if i < 1 || f.sep == ':' && i+1 < len(line) && line[i+1] != ' ' && line[i+1] != '\t' {
		return "", "", false
	}
	key = strings.Trim(strings.TrimSpace(line[:i]), "\"'")
	if key == "" || len(key) > 60 || strings.ContainsAny(key, "{}[]()<>*`#|!&") || strings.Count(key, " ") > 2 {
		return "", "", false
	}
	return key, strings.TrimSpace(line[i+1:]), true
}

func (f *fields) parse() {
	for i := 0; i < len(f.lines); {
		line := f.lines[i]
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || trimmed[0] == '#' || f.sep == '=' && trimmed[0] == '[' {
			if trimmed != "" {
				f.list = append(f.list, field{key: trimmed, first: i, last: i})
			}
			i++
			continue
		}
		key, value, ok := f.cut(trimmed)
		if !ok || f.sep == ':' && (line[0] == ' ' || line[0] == '\t') {
			f.broken = append(f.broken, i)
			i++
			continue
		}
		next := f.quoteEnd(i, value) + 1
		for next < len(f.lines) && f.belongs(f.lines[next], value) {
			next++
		}
		for strings.TrimSpace(f.lines[next-1]) == "" {
			next--
		}
		fld := field{key: key, first: i, last: next - 1}
		fld.read(value, f.lines[i+1:next])
		f.list = append(f.list, fld)
		i = next
	}
}

// quoteEnd returns the line that ends the quoted value which begins in a line, be
// there blank lines and headings in it; the line itself where none does.
func (f *fields) quoteEnd(line int, value string) int {
	if value == "" || value[0] != '"' && value[0] != '\'' || strings.Count(value, value[:1])%2 == 0 {
		return line
	}
	for i := line + 1; i < len(f.lines); i++ {
		if n := strings.Count(f.lines[i], value[:1]); n > 0 {
			if n%2 == 1 && strings.HasSuffix(strings.TrimRight(f.lines[i], " \t,"), value[:1]) {
				return i
			}
			break
		}
	}
	return line
}

// belongs reports whether a line carries the value of the field above it on.
func (f *fields) belongs(line, value string) bool {
	if strings.TrimSpace(line) == "" || line[0] == ' ' || line[0] == '\t' {
		return true
	}
	if value == "" && (line == "-" || strings.HasPrefix(line, "- ")) {
		return true
	}
	open := strings.HasPrefix(value, "[") && !strings.HasSuffix(value, "]")
	return open && strings.ContainsAny(line[:1], "]\"'")
}

// read sets the values from the value on the line of the key and the lines
// below it.
func (f *field) read(value string, below []string) {
	if notes.FrontKeyOf(f.key) == notes.AuthorKey {
		value = notes.LinkWords(value) // whose brackets are none of YAML
		for i, line := range below {
			below[i] = notes.LinkWords(line)
		}
	}
	switch {
	case value != "" && (value[0] == '>' || value[0] == '|') && len(value) <= 3:
		f.add(notes.Rejoin(strings.Join(below, " "), " "))
	case strings.HasPrefix(value, "["):
		for _, line := range below {
			value += " " + uncomment(strings.TrimSpace(line))
		}
		if wordsInBrackets(value) {
			f.add(scalar(value))
			return
		}
		f.list = true
		for _, v := range flow(value) {
			if !strings.Contains(value, "{") || !f.part(v, f.first) {
				f.add(v)
			}
		}
	case strings.HasPrefix(value, "{") && strings.HasSuffix(value, "}") && !strings.HasPrefix(value, "{{"):
		for _, v := range flow(value) {
			if !f.part(v, f.first) {
				f.add(v)
			}
		}
	case uncomment(value) == "":
		f.block(below)
	default:
		for _, line := range below {
			value += " " + strings.TrimSpace(line)
		}
		f.add(scalar(value))
	}
}

// block reads what stands below a key without a value: a list, a map of which
// only names are taken, or text.
func (f *field) block(below []string) {
	var words []string
	for i, line := range below {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		rest, item := line, false
		if line == "-" || strings.HasPrefix(line, "- ") {
			rest, item, f.list = strings.TrimSpace(line[1:]), true, true
		}
		if f.part(rest, f.first+1+i) {
			continue
		}
		if item {
			f.add(scalar(rest))
		} else if rest[len(rest)-1] != ':' {
			words = append(words, rest)
		}
	}
	if !f.list && len(words) > 0 {
		f.add(scalar(strings.Join(words, " ")))
	}
}

// part reads "key: value" within a field, and reports whether it is that. A name is
// a value of the field itself.
func (f *field) part(text string, line int) bool {
	key, value, ok := strings.Cut(text, ": ")
	if !ok || strings.ContainsAny(key, "\"' ") {
		return false
	}
	if value = scalar(strings.TrimSpace(value)); key == "name" {
		f.add(value)
	} else {
		f.parts = append(f.parts, part{key, value, line})
	}
	return true
}

func (f *field) add(value string) {
	if value = notes.Rejoin(value, " "); value != "" {
		f.values = append(f.values, value)
	}
}

// wordsInBrackets reports whether a value begins with words in brackets and goes on,
// as in "[Weekly] sync": no list in the notation of YAML.
func wordsInBrackets(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"', '\'':
			if depth == 1 && strings.TrimLeft(s[1:i], " ") == "" {
				return false // a list of quoted words
			}
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				rest := strings.TrimSpace(s[i+1:])
				return rest != "" && rest[0] != '(' && uncomment(rest) != ""
			}
		}
	}
	return false
}

// scalar returns what a value says, without quotes and comments.
func scalar(s string) string {
	if s == "" {
		return ""
	}
	switch s[0] {
	case '"', '\'':
		text, rest := quoted(s)
		if rest = uncomment(strings.Trim(rest, " \t,;")); rest == "" {
			return text
		}
		// The quotes are words of the value, but for a pair round all of it.
		if n := strings.Count(s, s[:1]); n%2 == 1 && strings.HasSuffix(s, s[:1]) {
			return s[1 : len(s)-1]
		}
	case '&', '*', '!':
		// Anchors, aliases and tags of YAML mean nothing in front matter.
		if s[0] == '!' {
			if _, rest, ok := strings.Cut(s, " "); ok {
				return scalar(strings.TrimSpace(rest))
			}
		}
	}
	switch s = uncomment(s); s {
	case "null", "Null", "NULL", "~":
		return ""
	}
	return s
}

// uncomment returns what stands before a remark. One that begins without a blank, as
// in "meeting #12", is none: YAML says otherwise, and who writes it does not.
func uncomment(s string) string {
	if s == "#" || strings.HasPrefix(s, "# ") {
		return ""
	}
	double, single := false, false
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			double = !double
		case '\'':
			single = !single
		case '#':
			if !double && !single && i > 0 && (s[i-1] == ' ' || s[i-1] == '\t') && (i+1 == len(s) || s[i+1] == ' ') {
				return strings.TrimSpace(s[:i])
			}
		}
	}
	return s
}

// quoted reads the quoted text that s begins with, and returns what follows it.
func quoted(s string) (text, rest string) {
	var b strings.Builder
	quote := s[0]
	for i := 1; i < len(s); i++ {
		switch {
		case quote == '\'' && s[i] == '\'' && i+1 < len(s) && s[i+1] == '\'':
			b.WriteByte('\'')
			i++
		case s[i] == quote:
			return b.String(), s[i+1:]
		case quote == '"' && s[i] == '\\' && i+1 < len(s):
			i++
			switch s[i] {
			case 'n', 't', 'r':
				b.WriteByte(' ')
			default:
				b.WriteByte(s[i])
			}
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String(), ""
}

// flowEnd returns where an item of a list in brackets ends that does not begin with a
// quote, though its value may: key: "a, b".
func flowEnd(s string) int {
	i := strings.IndexAny(s, ",]}")
	if key := strings.Index(s[:max(i, 0)], ": \""); key > 0 {
		if end := strings.IndexByte(s[key+3:], '"'); end >= 0 && key+3+end > i {
			i = key + 3 + end
			if more := strings.IndexAny(s[i:], ",]}"); more >= 0 {
				return i + more
			}
			return len(s)
		}
	}
	if i < 0 {
		return len(s)
	}
	return i
}

// flow reads a list in brackets.
func flow(s string) []string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "[")
	var list []string
	for s != "" {
		s = strings.TrimLeft(s, " \t,[{")
		if s == "" || s[0] == ']' {
			break
		}
		if s[0] == '"' || s[0] == '\'' {
			text, rest := quoted(s)
			list, s = append(list, text), rest
			continue
		}
		i := flowEnd(s)
		list = append(list, scalar(strings.TrimSpace(s[:i])))
		s = s[min(i+1, len(s)):]
	}
	return list
}
