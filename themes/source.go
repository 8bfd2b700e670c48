package themes

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Source writes a theme as the file that Parse reads, with every key and what
// it is for. start names the builtin theme that the file says it starts from.
func Source(t *Theme, start string) string {
	var b strings.Builder
	b.WriteString("# Looks for gloss, to be given as --theme FILE. A line is \"key: value\". What you leave\n" +
		"# out stays as in the theme that it starts from: " + strings.Join(Names(), ", ") + ";\n# prose, lead and index then follow the face and colour of text.\n\n")
	line := func(name, value, about string) {
		text := fmt.Sprintf("%-14s %s", name+":", value)
		if about != "" {
			text = fmt.Sprintf("%-58s # %s", text, about)
		}
		b.WriteString(text + "\n")
	}
	line(startKey, start, "")
	for _, k := range keys() {
		if k.group != "" {
			b.WriteString("\n# " + k.group + "\n")
		}
		line(k.name, k.value(t), k.about)
	}
	row := "\n# Faces:"
	for i, f := range Faces() {
		if len(row)+len(f) > 90 {
			b.WriteString(row + "\n")
			row = "#"
		}
		if row += " " + string(f); i < len(Faces())-1 {
			row += ","
		}
	}
	return b.String() + row + "\n"
}

// value returns the value of a key as it stands in a file.
func (k *key) value(t *Theme) string {
	switch k.kind {
	case lengthKey:
		return k.text(float64(*k.length(t)))
	case numberKey:
		return number(*k.number(t))
	case switchKey:
		if *k.toggle(t) {
			return "yes"
		}
		return "no"
	case typeKey:
		y := k.typeOf(t)
		return fmt.Sprintf("%s %s/%s %s", y.Face, number(float64(y.Size)), number(float64(y.Leading)), y.Color)
	case colorKey:
		return k.color(t).String()
	}
	return *k.words(t)
}

// text writes a length of the key.
func (k *key) text(points float64) string {
	if k.mm {
		return mmText(Pt(points))
	}
	return number(points) + " pt"
}

func mmText(p Pt) string { return number(float64(p)*25.4/72) + " mm" }

// number writes a number with three decimals at most.
func number(v float64) string {
	return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
}
