package html

import (
	"strings"

	"golang.org/x/net/html"
)

type attr struct{ name, value string }

// attrs is the list of attributes of an element. Names are as in the source:
// compare them with get.
type attrs []attr

// attrs reads the attributes of an element into buf, which may be nil. They are
// read anew each time: most elements have none that matter.
func (t *tree) attrs(i int32, buf attrs) attrs {
	n := &t.nodes[i]
	if n.kind != element || n.end <= n.start {
		return buf[:0]
	}
	return scanAttrs(t.text[n.start:n.end], buf[:0])
}

// attr returns an attribute's value, "" where there is none.
func (t *tree) attr(i int32, name string) string {
	var buf [8]attr
	return t.attrs(i, buf[:0]).get(name)
}

// get returns the value of the first attribute with that name, in lower case.
func (a attrs) get(name string) string {
	v, _ := a.find(name)
	return v
}

// find is as get, and tells whether there is such an attribute.
func (a attrs) find(name string) (string, bool) {
	for i := range a {
		if len(a[i].name) == len(name) && strings.EqualFold(a[i].name, name) {
			v := a[i].value
			if strings.IndexByte(v, '&') >= 0 {
				v = html.UnescapeString(v)
			}
			return v, true
		}
	}
	return "", false
}

// maxAttrs is how many attributes of an element are looked at.
const maxAttrs = 64

func scanAttrs(tag string, list attrs) attrs {
	i := 1 + len(tagName(tag))
	for i < len(tag) && len(list) < maxAttrs {
		c := tag[i]
		if isBlank(c) || c == '/' || c == '>' {
			i++
			continue
		}
		start := i
		for i++; i < len(tag) && !isBlank(tag[i]) && tag[i] != '=' && tag[i] != '>' && tag[i] != '/'; i++ {
		}
		a := attr{name: tag[start:i]}
		j := i
		for j < len(tag) && isBlank(tag[j]) {
			j++
		}
		if j < len(tag) && tag[j] == '=' {
			a.value, i = attrValue(tag, j+1)
		}
		list = append(list, a)
	}
	return list
}

// attrValue reads the value that stands at or after an offset.
func attrValue(tag string, i int) (value string, next int) {
	for i < len(tag) && isBlank(tag[i]) {
		i++
	}
	if i >= len(tag) {
		return "", i
	}
	if q := tag[i]; q == '"' || q == '\'' {
		i++
		if n := strings.IndexByte(tag[i:], q); n >= 0 {
			return tag[i : i+n], i + n + 1
		}
		return strings.TrimSuffix(tag[i:], ">"), len(tag)
	}
	start := i
	for i < len(tag) && !isBlank(tag[i]) && tag[i] != '>' {
		i++
	}
	return tag[start:i], i
}

// tagName returns the name in a start tag.
func tagName(tag string) string {
	i := 1
	for i < len(tag) && !isBlank(tag[i]) && tag[i] != '>' && tag[i] != '/' {
		i++
	}
	return tag[min(1, len(tag)):i]
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' }

// hasWord reports whether a list of words parted by blanks holds a word, in
// lower case.
func hasWord(list, word string) bool {
	for _, w := range strings.Fields(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// styleOf returns the value of a property in a style attribute, in lower case.
func styleOf(style, property string) string {
	for style != "" {
		var decl string
		decl, style, _ = strings.Cut(style, ";")
		name, value, ok := strings.Cut(decl, ":")
		if ok && strings.EqualFold(strings.TrimSpace(name), property) {
			return strings.ToLower(strings.TrimSpace(value))
		}
	}
	return ""
}
