package picture

import (
	"strings"
	"sync"
	"unicode/utf8"
)

const (
	lostFonts  = "loses the faces that it brings along"
	lostImport = "loses a style sheet that stands elsewhere"
	lostMotion = "loses the motion that its style sheet describes"
	lostReach  = "loses what its style sheet takes from elsewhere"
	lostRules  = "loses rules of its style sheet that hold only at times"
	lostOdd    = "loses rules of its style sheet that are not understood"
)

// sheet returns a style sheet with those rules that say how the drawing looks
// in a book. All of it is written anew, in a form that can be read in one way
// only: what is not understood is left out.
func (w *drawer) sheet(css string) string {
	var out strings.Builder
	w.rules(&out, withoutComments(css), 0)
	return out.String()
}

// rules writes the rules of a style sheet, or of a block in it.
func (w *drawer) rules(out *strings.Builder, css string, depth int) {
	for {
		css = strings.TrimLeft(css, " \t\r\n\f;}")
		css = strings.TrimPrefix(strings.TrimPrefix(css, "<!--"), "-->")
		if css == "" {
			return
		}
		stops := "{"
		if css[0] == '@' {
			stops = "{;"
		}
		n := until(css, stops)
		head := strings.TrimSpace(css[:n])
		body := ""
		block := n < len(css) && css[n] == '{'
		css = css[min(n+1, len(css)):]
		if block {
			n = until(css, "}")
			body, css = css[:n], css[min(n+1, len(css)):]
		}
		switch {
		case strings.HasPrefix(head, "@"):
			w.atRule(out, head[1:], body, depth)
		case block:
			w.rule(out, head, body)
		}
	}
}

// atRule writes what stands in a rule such as @media where it holds for every
// reader, and tells of what it leaves out.
func (w *drawer) atRule(out *strings.Builder, head, body string, depth int) {
	n := 0
	for n < len(head) && identByte(head[n]) {
		n++
	}
	name := strings.ToLower(head[:n])
	switch {
	case name == "charset" || name == "namespace":
	case name == "import":
		w.tell(lostImport)
	case name == "font-face":
		w.tell(lostFonts)
	case strings.HasSuffix(name, "keyframes"): // told of where they are used
	case name == "media" && forBooks(head[n:]) && depth < 4:
		w.rules(out, body, depth+1)
	case name == "media" && forOthers(head[n:]):
	default:
		w.tell(lostRules)
	}
}

// forBooks reports whether rules for such media are for a picture on the white
// ground that drawings have in a book.
func forBooks(media string) bool {
	switch strings.ToLower(strings.Join(strings.Fields(media), "")) {
	case "", "all", "screen", "screen,print", "print,screen", "(prefers-color-scheme:light)", "screenand(prefers-color-scheme:light)":
		return true
	}
	return false
}

// forOthers reports whether nobody misses rules for such media.
func forOthers(media string) bool {
	switch strings.ToLower(strings.Join(strings.Fields(media), "")) {
	case "print", "(prefers-color-scheme:dark)", "screenand(prefers-color-scheme:dark)", "(prefers-reduced-motion:reduce)", "(prefers-reduced-motion)":
		return true
	}
	return false
}

// rule writes a rule with those of its declarations that are safe.
func (w *drawer) rule(out *strings.Builder, selector, body string) {
	if strings.Contains(body, "{") || !plainCSS(selector) || !calls(selector, selecting()) {
		w.tell(lostOdd)
		return
	}
	if moving(body) {
		w.motions = append(w.motions, selector)
	}
	list := w.safeDeclarations(body, sheetNames())
	if len(list) > 0 {
		out.WriteString(selector + "{" + strings.Join(list, ";") + "}")
	}
}

// moving reports whether declarations set something in motion.
func moving(body string) bool {
	for d := range strings.SplitSeq(strings.ToLower(body), ";") {
		name, value, _ := strings.Cut(d, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if strings.HasSuffix(name, "animation") && value != "none" || strings.HasSuffix(name, "animation-name") && value != "none" {
			return true
		}
	}
	return false
}

// tellMotion tells of the motion that is lost, if rules for it are for elements
// that there are: by the classes and names at the end of their selectors.
func (w *drawer) tellMotion() {
	for _, selectors := range w.motions {
		for s := range strings.SplitSeq(selectors, ",") {
			s = strings.TrimSpace(s)
			s = s[strings.LastIndexAny(s, " >+~")+1:]
			there := true
			for i, word := range strings.FieldsFunc(strings.ReplaceAll(s, "#", ".#"), func(r rune) bool { return r == '.' || r == ':' }) {
				if id, is := strings.CutPrefix(word, "#"); is {
					there = there && w.ids[id]
				} else if i > 0 || strings.HasPrefix(s, ".") {
					there = there && w.classes[word]
				}
			}
			if there {
				w.tell(lostMotion)
				return
			}
		}
	}
}

// safeDeclarations returns the declarations that say how something is drawn,
// of names that are known or a drawing's own.
func (w *drawer) safeDeclarations(body string, known map[string]bool) []string {
	var list []string
	for body != "" {
		n := until(body, ";")
		name, value, ok := strings.Cut(body[:n], ":")
		body = body[min(n+1, len(body)):]
		name, value = strings.TrimSpace(name), onLight(strings.TrimSpace(value))
		own := strings.HasPrefix(name, "--") && len(name) > 2 && strings.Trim(name, identBytes) == ""
		if !own {
			name = strings.ToLower(name)
		}
		switch {
		case !ok || value == "" || !own && !known[name]:
		case plainCSS(value) && safeValue(value):
			list = append(list, name+":"+value)
		default:
			w.tell(lostReach)
		}
	}
	return list
}

// onLight returns the one of two colours that is for a light ground, such as
// drawings have in a book; other values as they are.
func onLight(value string) string {
	inner, ok := strings.CutPrefix(value, "light-dark(")
	if !ok {
		return value
	}
	return strings.TrimSpace(inner[:until(inner, ",")])
}

// plainCSS reports whether a selector or a value can be read in one way only,
// wherever it stands: its strings and brackets end, nothing is escaped.
func plainCSS(s string) bool {
	if s == "" || !utf8.ValidString(s) || strings.Contains(s, "/*") || strings.ContainsAny(s, "{};@\\<\x00") {
		return false
	}
	var within []byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '"', '\'':
			n := strings.IndexByte(s[i+1:], c)
			if n < 0 || strings.ContainsAny(s[i+1:i+1+n], "\r\n\f") {
				return false
			}
			i += n + 1
		case '(', '[':
			within = append(within, c)
		case ')', ']':
			last := len(within) - 1
			if last < 0 || (within[last] == '(') != (c == ')') {
				return false
			}
			within = within[:last]
		}
	}
	return len(within) == 0
}

// until returns where the first of some bytes stands that is in no string and
// no bracket, the length of css where there is none.
func until(css, stops string) int {
	var closers []byte
	for i := 0; i < len(css); i++ {
		c := css[i]
		if len(closers) == 0 && strings.IndexByte(stops, c) >= 0 {
			return i
		}
		switch c {
		case '\\':
			i++
		case '"', '\'':
			i += stringEnd(css[i:])
		case '(':
			closers = append(closers, ')')
		case '[':
			closers = append(closers, ']')
		case '{':
			closers = append(closers, '}')
		case ')', ']', '}':
			if n := len(closers) - 1; n >= 0 && closers[n] == c {
				closers = closers[:n]
			}
		}
	}
	return len(css)
}

// stringEnd returns where the string ends with which css begins: at its quote,
// or at the end of the line.
func stringEnd(css string) int {
	for i := 1; i < len(css); i++ {
		switch c := css[i]; {
		case c == '\\':
			i++
		case c == css[0] || c == '\n' || c == '\r' || c == '\f':
			return i
		}
	}
	return len(css)
}

// withoutComments puts blanks for the comments of a style sheet.
func withoutComments(css string) string {
	var b strings.Builder
	for i := 0; i < len(css); i++ {
		switch c := css[i]; {
		case c == '"' || c == '\'':
			n := stringEnd(css[i:])
			b.WriteString(css[i:min(i+n+1, len(css))])
			i += n
		case c == '/' && strings.HasPrefix(css[i:], "/*"):
			n := strings.Index(css[i+2:], "*/")
			if n < 0 {
				return b.String()
			}
			b.WriteByte(' ')
			i += n + 3
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

const identBytes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"

func identByte(c byte) bool { return strings.IndexByte(identBytes, c) >= 0 }

// calls reports whether all functions that a value or a selector asks for are
// among those named.
func calls(s string, named map[string]bool) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != '(' {
			continue
		}
		start := i
		for start > 0 && identByte(s[start-1]) {
			start--
		}
		if start < i && !named[strings.ToLower(s[start:i])] {
			return false
		}
	}
	return true
}

// sheetNames are the properties that style sheets may set.
var sheetNames = sync.OnceValue(func() map[string]bool {
	return set(`font marker paint-order mix-blend-mode isolation vector-effect transform transform-origin transform-box
	x y cx cy r rx ry width height`, presentation())
})

// functions are those of values that fetch nothing.
var functions = sync.OnceValue(func() map[string]bool {
	return set(`rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix var calc min max clamp url
	matrix translate translatex translatey scale scalex scaley rotate skew skewx skewy
	blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
	circle ellipse inset polygon`)
})

// selecting are the functions of selectors.
var selecting = sync.OnceValue(func() map[string]bool {
	return set(`not is where has nth-child nth-of-type nth-last-child nth-last-of-type lang`)
})
