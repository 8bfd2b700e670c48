package opml

import "strings"

// span is a stretch of bytes of the source.
type span struct{ from, to int32 }

func (s span) empty() bool { return s.from >= s.to }

// tokenKind says what a token is.
type tokenKind int

const (
	characters tokenKind = iota
	startTag
	endTag
	comment
	doctype
	instruction
	endOfFile
)

// token is a piece of markup, or the text between two.
type token struct {
	kind       tokenKind
	start, end int
	name       string // of a tag, in lower case
	closed     bool   // a start tag that ends in "/>"
	broken     bool   // it has no proper end
	attributes []attribute
}

type attribute struct {
	name  string // in lower case
	value span
}

// scanner cuts XML into tokens. Whatever stands in the file, each byte belongs
// to one token, and each token costs no more than its length.
type scanner struct {
	s     string
	at    int
	attrs []attribute // used again for each tag
	open  bool        // no instruction ends behind this place
}

// next returns the next token. Its attributes are good until the next call.
func (c *scanner) next() token {
	start := c.at
	if start >= len(c.s) {
		return token{kind: endOfFile, start: start, end: start}
	}
	if c.s[start] != '<' || !markup(c.s[start:]) {
		end := start + 1
		for end < len(c.s) && (c.s[end] != '<' || !markup(c.s[end:])) {
			i := strings.IndexByte(c.s[end+1:], '<')
			if i < 0 {
				end = len(c.s)
				break
			}
			end += 1 + i
		}
		c.at = end
		return token{kind: characters, start: start, end: end}
	}
	rest := c.s[start:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		return c.until(comment, "-->", 4)
	case strings.HasPrefix(rest, "<![CDATA["):
		t := c.until(characters, "]]>", 9)
		t.start += 9
		if !t.broken {
			t.end -= 3
		}
		return t
	case rest[1] == '?':
		return c.until(instruction, "?>", 2)
	case rest[1] == '!':
		return c.doctype()
	case rest[1] == '/':
		return c.endTag()
	}
	return c.tag()
}

// markup reports whether a "<" begins markup.
func markup(s string) bool {
	if len(s) < 2 {
		return false
	}
	c := s[1]
	return c == '!' || c == '?' || letter(c) || c == '/' && len(s) > 2 && letter(s[2])
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// endTag takes an end tag. Without its ">" it ends behind the name.
func (c *scanner) endTag() token {
	t := token{kind: endTag, start: c.at}
	i := c.at + 2
	for i < len(c.s) && (letter(c.s[i]) || strings.IndexByte(":-_.", c.s[i]) >= 0 || c.s[i] >= '0' && c.s[i] <= '9') {
		i++
	}
	t.name = strings.ToLower(c.s[c.at+2 : i])
	for i < len(c.s) && strings.IndexByte(" \t\n", c.s[i]) >= 0 {
		i++
	}
	if t.broken = i == len(c.s) || c.s[i] != '>'; !t.broken {
		i++
	}
	t.end, c.at = i, i
	return t
}

// until takes all up to a mark; without it, all that is left.
func (c *scanner) until(kind tokenKind, mark string, skip int) token {
	t := token{kind: kind, start: c.at, end: len(c.s), broken: true}
	if kind == instruction {
		t.end = c.at + skip
	}
	if c.open && kind == instruction {
		c.at = t.end
		return t
	}
	if i := strings.Index(c.s[min(c.at+skip, len(c.s)):], mark); i >= 0 {
		t.end, t.broken = c.at+skip+i+len(mark), false
	}
	c.open = kind == instruction && t.broken
	c.at = t.end
	return t
}

// doctype takes a document type with the declarations in it.
func (c *scanner) doctype() token {
	t := token{kind: doctype, start: c.at, end: len(c.s), broken: true}
	inside := false
	for i := c.at; i < len(c.s); i++ {
		switch c.s[i] {
		case '[':
			inside = true
		case ']':
			inside = false
		case '>':
			if !inside {
				t.end, t.broken = i+1, false
				c.at = t.end
				return t
			}
		}
	}
	c.at = t.end
	return t
}

// tag takes a start tag with its attributes.
func (c *scanner) tag() token {
	t := token{kind: startTag, start: c.at}
	i := c.at + 1
	for i < len(c.s) && !strings.ContainsRune(" \t\n/><", rune(c.s[i])) {
		i++
	}
	t.name = strings.ToLower(c.s[c.at+1 : i])
	c.attrs = c.attrs[:0]
	for {
		for i < len(c.s) && strings.IndexByte(" \t\n\"'=,;", c.s[i]) >= 0 {
			i++
		}
		if i >= len(c.s) || c.s[i] == '<' && markup(c.s[i:]) {
			t.broken = true
			break
		}
		if c.s[i] == '>' {
			i++
			break
		}
		if c.s[i] == '/' {
			i++
			t.closed = i < len(c.s) && c.s[i] == '>'
			continue
		}
		i = c.attribute(i)
	}
	t.end, c.at = i, i
	t.attributes = c.attrs
	return t
}

// attribute takes an attribute that begins at byte i and returns where it ends.
func (c *scanner) attribute(i int) int {
	start := i
	for i < len(c.s) && strings.IndexByte(" \t\n=/><\"'", c.s[i]) < 0 {
		i++
	}
	if i == start {
		return i + 1 // a sign that is no name
	}
	a := attribute{name: strings.ToLower(c.s[start:i])}
	j := i
	for j < len(c.s) && strings.IndexByte(" \t\n", c.s[j]) >= 0 {
		j++
	}
	if j >= len(c.s) || c.s[j] != '=' {
		c.attrs = append(c.attrs, a)
		return i
	}
	for j++; j < len(c.s) && strings.IndexByte(" \t\n", c.s[j]) >= 0; {
		j++
	}
	end, next := j, j
	if j < len(c.s) && (c.s[j] == '"' || c.s[j] == '\'') {
		quote := c.s[j]
		j++
		end = c.endOfValue(j, quote)
		if next = end; next < len(c.s) && c.s[next] == quote {
			next++
		}
	} else {
		for end < len(c.s) && strings.IndexByte(" \t\n>", c.s[end]) < 0 {
			end++
		}
		if end < len(c.s) && c.s[end] == '>' && end > j && c.s[end-1] == '/' {
			end--
		}
		next = end
	}
	a.value = span{int32(j), int32(end)}
	c.attrs = append(c.attrs, a)
	return next
}

// endOfValue returns where the value ends that begins at byte i. Where the
// quotation mark is missing, it ends before the next outline.
func (c *scanner) endOfValue(i int, quote byte) int {
	end := strings.IndexByte(c.s[i:], quote)
	if end < 0 {
		end = len(c.s) - i
	}
	if k := strings.Index(c.s[i:i+end], "<outline "); k >= 0 {
		end = k
	} else if k := strings.Index(c.s[i:i+end], "</outline>"); k >= 0 {
		end = k
	} else {
		return i + end
	}
	value := strings.TrimRight(c.s[i:i+end], " \t\n")
	value = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(value, ">"), "/"), " \t\n")
	return i + len(value)
}
