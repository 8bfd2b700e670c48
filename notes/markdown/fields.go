package markdown

import (
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
}

// text returns the field as one line.
func (f field) text() string { return strings.Join(f.values, ", ") }

// all returns the field as a list. A name that stands alone may hold several,
// parted by "and", "&" or ";".
func (f field) all() []string {
	if f.list || len(f.values) != 1 {
		return f.values
	}
	s := strings.NewReplacer(" and ", ";", " & ", ";").Replace(f.values[0])
	var list []string
	for _, name := range strings.Split(s, ";") {
		if name = strings.TrimSpace(name); name != "" {
			list = append(list, name)
		}
	}
	return list
}

// authors returns the field as a list of authors: one that is no list may part them
// by commas too.
func (f field) authors() []string {
	names := f.all()
	if f.list || len(names) != 1 {
		return names
	}
	return notes.AuthorsIn(f.key, names[0])
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
		next := i + 1
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
	switch {
	case value != "" && (value[0] == '>' || value[0] == '|') && len(value) <= 3:
		f.add(notes.Rejoin(strings.Join(below, " "), " "))
	case strings.HasPrefix(value, "["):
		f.list = true
		for _, line := range below {
			value += " " + uncomment(strings.TrimSpace(line))
		}
		for _, v := range flow(value) {
			f.add(v)
		}
	case value == "" || value[0] == '#':
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
	for _, line := range below {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		rest, item := line, false
		if line == "-" || strings.HasPrefix(line, "- ") {
			rest, item, f.list = strings.TrimSpace(line[1:]), true, true
		}
		if key, value, ok := strings.Cut(rest, ": "); ok && !strings.ContainsAny(key, "\"' ") {
			if key == "name" {
				f.add(scalar(strings.TrimSpace(value)))
			}
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

func (f *field) add(value string) {
	if value = notes.Rejoin(value, " "); value != "" {
		f.values = append(f.values, value)
	}
}

// scalar returns what a value says, without quotes and comments.
func scalar(s string) string {
	if s == "" {
		return ""
	}
	switch s[0] {
	case '"', '\'':
		text, _ := quoted(s)
		return text
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

func uncomment(s string) string {
	if s != "" && s[0] == '#' {
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
			if !double && !single && (s[i-1] == ' ' || s[i-1] == '\t') {
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
		i := strings.IndexAny(s, ",]}")
		if i < 0 {
			i = len(s)
		}
		list = append(list, scalar(strings.TrimSpace(s[:i])))
		s = s[min(i+1, len(s)):]
	}
	return list
}
