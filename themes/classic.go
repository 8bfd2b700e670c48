package themes

// The faces of the builtin themes.
const (
	Serif           Face = "Liberation Serif"
	SerifItalic     Face = "Liberation Serif Italic"
	SerifBold       Face = "Liberation Serif Bold"
	SerifBoldItalic Face = "Liberation Serif Bold Italic"
	Sans            Face = "Liberation Sans"
	SansItalic      Face = "Liberation Sans Italic"
	SansBold        Face = "Liberation Sans Bold"
	SansBoldItalic  Face = "Liberation Sans Bold Italic"
	Mono            Face = "Liberation Mono"
	Fallback        Face = "DejaVu Sans"
)

// classic sets text in a serif face, headings in a sans.
func classic() *Theme {
	black, meta := Color{}, Gray(0.62)
	return &Theme{
		Name:  "classic",
		About: "serif text, sans headings",

		Margins:   Margins{Top: Mm(18), Bottom: Mm(20), Inner: Mm(20), Outer: Mm(20)},
		Gutter:    Mm(7),
		Measure:   Mm(118),
		Side:      Mm(44),
		BaseLine:  13,
		ListStep:  Mm(3.5),
		ItemSpace: 1.5,
		LeadSpace: 4,
		BarWidth:  Mm(0.6),
		RuleWidth: 0.5,

		Text:           Type{Serif, 9.5, 13, black},
		TextItalic:     Type{SerifItalic, 9.5, 13, black},
		TextBold:       Type{SerifBold, 9.5, 13, black},
		TextBoldItalic: Type{SerifBoldItalic, 9.5, 13, black},
		Prose:          Type{Serif, 10.5, 14.5, black},
		Lead:           Type{SerifBold, 9.5, 13, black},
		Code:           Type{Mono, 8.3, 11.5, black},
		Cover:          Type{SansBold, 34, 40, black},
		Day:            Type{SansBold, 22, 26, black},
		Talk:           Type{SansBold, 14, 17, black},
		Subhead:        Type{SansBold, 10.5, 13, black},
		Meta:           Type{Sans, 8.5, 11, meta},
		Running:        Type{Sans, 8, 10, meta},
		Index:          Type{Serif, 8.3, 10.5, black},
		IndexLetter:    Type{SansBold, 9.5, 12, black},
		Address:        Type{Mono, 7.5, 10, meta},

		Link:       Color{0x0B, 0x2A, 0x5B},
		Bar:        Gray(0.4),
		Rule:       Gray(0.45),
		CodeGround: Gray(0.05),
		Gap:        Gray(0.6),
	}
}

// modern sets everything in a sans face.
func modern() *Theme {
	t := classic()
	t.Name, t.About = "modern", "sans throughout"
	t.Text.Face, t.TextItalic.Face, t.TextBold.Face, t.TextBoldItalic.Face = Sans, SansItalic, SansBold, SansBoldItalic
	t.Prose.Face, t.Lead.Face, t.Index.Face = Sans, SansBold, Sans
	for _, y := range []*Type{&t.Text, &t.TextItalic, &t.TextBold, &t.TextBoldItalic, &t.Lead} {
		y.Size = 9
	}
	t.Prose.Size = 10
	return t
}
