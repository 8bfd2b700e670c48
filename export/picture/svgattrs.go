package picture

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"
)

// attributes writes those attributes of an element that say how it is drawn.
func (w *drawer) attributes(element string, list []xml.Attr) {
	seen := map[string]bool{"id": true}
	for _, a := range list {
		name, value := a.Name.Local, onLight(a.Value)
		switch {
		case seen[name] && a.Name.Space == "":
		case name == "href" && (a.Name.Space == "" || a.Name.Space == xlinkSpace):
			w.reference(element, value, seen)
		case a.Name.Space == "xml" && name == "space" || a.Name.Space == "http://www.w3.org/XML/1998/namespace" && name == "space":
			if value == "preserve" || value == "default" {
				w.attribute("xml:space", value)
			}
		case a.Name.Space != "":
		case name == "style" && w.styled:
			seen["style"] = true
			if moving(value) {
				w.tell(lostMotion)
			}
			// As attributes, the rules of a style sheet would overrule them.
			if list := w.safeDeclarations(withoutComments(value), sheetNames()); len(list) > 0 {
				w.attribute("style", strings.Join(list, ";"))
			}
		case name == "style":
			w.declarations(value, seen)
		case len(w.open) == 0 && (name == "viewBox" || name == "width" || name == "height"):
		case drawnBy()[name] && safeValue(value):
			seen[name] = true
			w.attribute(name, value)
			if name == "class" {
				for _, class := range strings.Fields(value) {
					w.classes[class] = true
				}
			}
		}
	}
}

// reference writes a reference to another part of the drawing.
func (w *drawer) reference(element, value string, seen map[string]bool) {
	id, inner := strings.CutPrefix(strings.TrimSpace(value), "#")
	if !inner || !plainName(id) || seen["href"] {
		if element == "use" && !inner {
			w.tell("loses pieces that stand elsewhere")
		}
		return
	}
	seen["href"] = true
	w.attribute("xlink:href", "#"+id)
	if element == "use" {
		w.repeats[id] = true
		for _, around := range w.around {
			if around != "" {
				w.within[around] = true
			}
		}
	}
}

// declarations writes the declarations of a style attribute as attributes of
// their own.
func (w *drawer) declarations(style string, seen map[string]bool) {
	for d := range strings.SplitSeq(style, ";") {
		name, value, ok := strings.Cut(d, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		value = onLight(strings.TrimSpace(strings.TrimSuffix(value, "!important")))
		if ok && presentation()[name] && !seen[name] && value != "" && safeValue(value) {
			seen[name] = true
			w.attribute(name, value)
		}
	}
}

func (w *drawer) attribute(name, value string) {
	w.out.WriteString(" " + name + `="`)
	xml.EscapeText(&w.out, []byte(value))
	w.out.WriteByte('"')
}

// safeValue reports whether a value refers to nothing outside the drawing.
func safeValue(v string) bool {
	if len(v) > 1<<20 || !utf8.ValidString(v) || strings.Contains(v, "\\") {
		return false
	}
	v = strings.ToLower(v)
	if strings.Contains(v, "javascript:") || !calls(v, functions()) {
		return false
	}
	for {
		_, rest, found := strings.Cut(v, "url(")
		if !found {
			return true
		}
		if v = strings.TrimLeft(rest, ` '"`); !strings.HasPrefix(v, "#") {
			return false
		}
	}
}

// plainName reports whether s is a name that may be an id.
func plainName(s string) bool {
	for i, c := range s {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_'
		if !letter && (i == 0 || (c < '0' || c > '9') && c != '-' && c != '.') {
			return false
		}
	}
	return s != "" && len(s) < 200
}

// inches are the units of lengths, in pixels of 1/96 inch.
var inches = map[string]float64{"": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "em": 16, "ex": 8}

// length returns a length in pixels, 0 where it is none.
func length(s string) float64 {
	i := len(s)
	for i > 0 && (s[i-1]|0x20 >= 'a' && s[i-1]|0x20 <= 'z' || s[i-1] == '%') {
		i--
	}
	scale, ok := inches[strings.ToLower(s[i:])]
	if !ok {
		return 0
	}
	return number(s[:i]) * scale
}

// number returns a positive number of a size that drawings have, 0 else.
func number(s string) float64 {
	f, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(f > 0 && f < 1e6) {
		return 0
	}
	return f
}

func decimal(f float64) string {
	s := strconv.FormatFloat(f, 'f', 3, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
