package themes

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// startKey names the builtin theme that a file starts from.
const startKey = "start"

// longestLine is the number of bytes of a line that is still shown whole.
const longestLine = 300

// Fault is what is wrong with a line of a theme's file.
type Fault struct {
	File    string
	Line    int // 1-based
	Message string
	Word    string   // that was not known, "" if that is not the trouble
	Choices []string // what there is instead
	Hint    string   // what to do, "" where the choices say it
}

// Error returns file, line and message.
func (f *Fault) Error() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message) }

// Parse reads a theme that a person wrote. A line is "key: value"; what stands
// after a # and a blank, or in a line that begins with #, is a comment. The key
// "start" names the builtin theme from which all that is left out comes. The
// theme is called name. The error joins a *Fault for each line that is wrong.
func Parse(file, name string, text []byte) (*Theme, error) {
	p := &parser{file: file, keys: keys(), seen: map[string]int{}}
	lines := p.lines(text)
	p.theme = p.start(lines)
	p.theme.Name, p.theme.About = name, "as "+file+" says"
	for _, l := range lines {
		if l.key != startKey {
			p.set(l)
		}
	}
	p.follow()
	p.theme.complete()
	p.checkColors()
	p.checkSizes()
	if err := errors.Join(p.faults...); err != nil {
		return nil, err
	}
	return p.theme, nil
}

// parser is the state while a file is read.
type parser struct {
	file   string
	keys   []key
	theme  *Theme
	seen   map[string]int // line of each key
	faults []error
}

// entry is a line with a key.
type entry struct {
	number     int
	key, value string
}

func (p *parser) fault(line int, format string, args ...any) *Fault {
	f := &Fault{File: p.file, Line: line, Message: fmt.Sprintf(format, args...)}
	p.faults = append(p.faults, f)
	return f
}

// lines cuts a file into its keys and values.
func (p *parser) lines(text []byte) []entry {
	var list []entry
	number := 0
	for line := range strings.SplitSeq(strings.TrimPrefix(string(text), "\ufeff"), "\n") {
		number++
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		if len(line) > longestLine || !utf8.ValidString(line) || strings.ContainsFunc(line, func(r rune) bool { return r < ' ' && r != '\t' }) {
			p.fault(number, "the line is no text of a theme").Hint = "a line is short, as in text: Liberation Serif 10/13.5"
			continue
		}
		if i := strings.Index(line, " # "); i >= 0 {
			line = strings.TrimSpace(line[:i])
		}
		name, value, ok := strings.Cut(line, ":")
		name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
		if !ok || name == "" {
			p.fault(number, "%q is no key with a value", line).Hint = "write it as in margin-top: 18 mm"
			continue
		}
		if before := p.seen[name]; before > 0 {
			p.fault(number, "%q stands in line %d already", name, before)
			continue
		}
		p.seen[name] = number
		if value == "" {
			p.fault(number, "%q has no value", name).Hint = "give it one, or leave the line out"
			continue
		}
		list = append(list, entry{number, name, value})
	}
	return list
}

// start returns the builtin theme that a file starts from.
func (p *parser) start(lines []entry) *Theme {
	for _, l := range lines {
		if l.key != startKey {
			continue
		}
		if t, ok := Named(l.value); ok {
			return t
		}
		f := p.fault(l.number, "there is no theme %q to start from", l.value)
		f.Word, f.Choices = l.value, Names()
	}
	return Default()
}

// set reads the value of a line into the theme.
func (p *parser) set(l entry) {
	for i := range p.keys {
		k := &p.keys[i]
		if k.name != l.key {
			continue
		}
		switch k.kind {
		case wordsKey:
			*k.words(p.theme) = l.value
		case lengthKey:
			p.length(l, k)
		case numberKey:
			p.number(l, k)
		case switchKey:
			p.toggle(l, k)
		case typeKey:
			p.typed(l, k.typeOf(p.theme))
		case colorKey:
			if c, ok := parseColor(l.value); ok {
				*k.color(p.theme) = c
			} else {
				p.fault(l.number, "%s: %q is no colour", l.key, l.value).Hint = colorHint
			}
		}
		return
	}
	f := p.fault(l.number, "there is no key %q", l.key)
	f.Word, f.Choices = l.key, append([]string{startKey}, keyNames(p.keys)...)
}

const colorHint = "write it as #0b2a5b, #000, black or white"

func keyNames(list []key) []string {
	var names []string
	for _, k := range list {
		names = append(names, k.name)
	}
	return names
}

var lengthUnits = []struct {
	name   string
	points float64
}{{"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}, {"pt", 1}}

func (p *parser) length(l entry, k *key) {
	for _, u := range lengthUnits {
		rest, ok := strings.CutSuffix(strings.ToLower(l.value), u.name)
		if !ok {
			continue
		}
		n, ok := parseNumber(strings.TrimSpace(rest))
		if !ok {
			break
		}
		v := n * u.points
		switch u.name {
		case "mm":
			v = float64(Mm(n))
		case "cm":
			v = float64(Mm(10 * n))
		}
		if v < k.least-1e-9 || v > k.most+1e-9 {
			p.fault(l.number, "%s: %s is out of bounds: it may be from %s to %s", l.key, l.value, k.text(k.least), k.text(k.most))
			return
		}
		*k.length(p.theme) = Pt(v)
		return
	}
	p.fault(l.number, "%s: %q is no length", l.key, l.value).Hint = "write it as 18 mm, 1.8 cm, 0.7 in or 51 pt"
}

func (p *parser) number(l entry, k *key) {
	n, ok := parseNumber(l.value)
	if !ok || n < k.least || n > k.most {
		p.fault(l.number, "%s: %q is no number from %v to %v", l.key, l.value, k.least, k.most)
		return
	}
	*k.number(p.theme) = n
}

func (p *parser) toggle(l entry, k *key) {
	switch strings.ToLower(l.value) {
	case "yes":
		*k.toggle(p.theme) = true
	case "no":
		*k.toggle(p.theme) = false
	default:
		p.fault(l.number, "%s: %q is neither yes nor no", l.key, l.value)
	}
}

// typed reads a face, a size with its leading, and a colour, in any order.
func (p *parser) typed(l entry, y *Type) {
	var face []string
	for _, word := range strings.Fields(l.value) {
		size, leading, isSize := strings.Cut(word, "/")
		switch {
		case word[0] == '#' || word == "black" || word == "white":
			c, ok := parseColor(word)
			if !ok {
				p.fault(l.number, "%s: %q is no colour", l.key, word).Hint = colorHint
				return
			}
			y.Color = c
		case isSize || word[0] >= '0' && word[0] <= '9':
			s, ok := parseNumber(size)
			g, okay := parseNumber(leading)
			if !ok || !okay || s < 4 || s > 96 || g < s || g > 3*s {
				f := p.fault(l.number, "%s: %q is no size and leading", l.key, word)
				f.Hint = "write both in points, as 10/13.5: a size from 4 to 96, a leading of as much to three times as much"
				return
			}
			y.Size, y.Leading = Pt(s), Pt(g)
		default:
			face = append(face, word)
		}
	}
	if len(face) == 0 {
		return
	}
	name := strings.Join(face, " ")
	for _, known := range Faces() {
		if strings.EqualFold(string(known), name) {
			y.Face = known
			return
		}
	}
	f := p.fault(l.number, "%s: there is no face %q", l.key, name)
	f.Word = name
	for _, known := range Faces() {
		f.Choices = append(f.Choices, string(known))
	}
}

// follow gives the types that belong to the text its face and colour where the
// file says nothing of them.
func (p *parser) follow() {
	t := p.theme
	if p.seen["text"] == 0 {
		return
	}
	for _, f := range []struct {
		name string
		y    *Type
		face Face
	}{{"prose", &t.Prose, t.Text.Face}, {"lead", &t.Lead, Variant(t.Text.Face, true, false)}, {"index", &t.Index, t.Text.Face}} {
		if p.seen[f.name] == 0 {
			f.y.Face, f.y.Color = f.face, t.Text.Color
		}
	}
}

func parseNumber(s string) (float64, bool) {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) || strings.ContainsAny(s, "xXpP_") {
		return 0, false
	}
	return n, true
}

func parseColor(s string) (Color, bool) {
	switch s = strings.ToLower(s); s {
	case "black":
		return Color{}, true
	case "white":
		return White, true
	}
	hex, ok := strings.CutPrefix(s, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if !ok || err != nil || len(hex) != 6 {
		return Color{}, false
	}
	return Color{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

// line returns where a key stands, else where the file begins.
func (p *parser) line(key string) int { return max(p.seen[key], 1) }

// checkColors finds the colours that cannot be read.
func (p *parser) checkColors() {
	for _, pair := range p.theme.Pairs() {
		if got := pair.Contrast(); got < pair.Least {
			at := p.line(pair.Key)
			if pair.On != "white" && p.seen[pair.On] > 0 {
				at = p.seen[pair.On]
			}
			p.fault(at, "%s: %s on %s has a contrast of %.1f : 1, and needs %g : 1", pair.Key, pair.Fore, pair.On, math.Floor(got*10)/10, pair.Least).Hint = darker(pair)
		}
	}
}

// darker proposes a colour of the same hue that can be read.
func darker(p Pair) string {
	c := p.Fore
	for range 60 {
		if Contrast(c, p.Under) >= p.Least {
			return "a darker one will do, such as " + c.String()
		}
		c = Color{uint8(int(c.R) * 15 / 16), uint8(int(c.G) * 15 / 16), uint8(int(c.B) * 15 / 16)}
	}
	return "the ground is too dark"
}

// checkSizes finds what would leave no room for text on the smallest paper.
func (p *parser) checkSizes() {
	t := p.theme.On(A5, false)
	if A5.Width-t.Margins.Inner-t.Margins.Outer < 12*t.Text.Size {
		p.fault(p.line("margin-inner"), "margins of %.1f mm and %.1f mm leave no room for text of %g points on A5", t.Margins.Inner*25.4/72, t.Margins.Outer*25.4/72, float64(t.Text.Size))
	}
}
