package themes

// kind tells the keys of a theme's file apart.
type kind uint8

const (
	wordsKey kind = iota
	lengthKey
	numberKey
	switchKey
	typeKey
	colorKey
)

// role says what a colour is for.
type role uint8

const (
	groundColor role = iota // stands below text
	textColor
	shapeColor // of drawings that say something
	quietColor // of drawings that only please
)

// key is a line of a theme's file.
type key struct {
	name, about string
	group       string // that it opens, "" for none
	kind        kind
	role        role
	mm          bool // written in millimetres
	least, most float64

	words  func(*Theme) *string
	length func(*Theme) *Pt
	number func(*Theme) *float64
	toggle func(*Theme) *bool
	typeOf func(*Theme) *Type
	color  func(*Theme) *Color
}

// keys returns all keys of a theme's file, in the order in which they are
// written. Lengths have their bounds in points.
func keys() []key {
	mm := func(name, about string, least, most float64, f func(*Theme) *Pt) key {
		return key{name: name, about: about, kind: lengthKey, mm: true, least: float64(Mm(least)), most: float64(Mm(most)), length: f}
	}
	pt := func(name, about string, least, most float64, f func(*Theme) *Pt) key {
		return key{name: name, about: about, kind: lengthKey, least: least, most: most, length: f}
	}
	typed := func(name, about string, f func(*Theme) *Type) key {
		return key{name: name, about: about, kind: typeKey, typeOf: f}
	}
	color := func(name, about string, r role, f func(*Theme) *Color) key {
		return key{name: name, about: about, kind: colorKey, role: r, color: f}
	}
	in := func(group string, k key) key { k.group = group; return k }
	return []key{
		{name: "about", about: "what it is, in a few words", kind: wordsKey, words: func(t *Theme) *string { return &t.About }},

		in("The page: lengths in mm, cm, in or pt", mm("margin-top", "", 5, 60, func(t *Theme) *Pt { return &t.Margins.Top })),
		mm("margin-bottom", "", 5, 60, func(t *Theme) *Pt { return &t.Margins.Bottom }),
		mm("margin-inner", "at the binding, else at the left", 5, 60, func(t *Theme) *Pt { return &t.Margins.Inner }),
		mm("margin-outer", "", 5, 60, func(t *Theme) *Pt { return &t.Margins.Outer }),
		mm("gutter", "between columns", 2, 30, func(t *Theme) *Pt { return &t.Gutter }),
		mm("measure", "longest line where there is one column", 50, 250, func(t *Theme) *Pt { return &t.Measure }),
		mm("side", "widest column for links and notes beside it", 20, 100, func(t *Theme) *Pt { return &t.Side }),

		in("White and lines", mm("list-step", "indent of each level of a list", 1, 20, func(t *Theme) *Pt { return &t.ListStep })),
		pt("item-space", "between points", 0, 30, func(t *Theme) *Pt { return &t.ItemSpace }),
		pt("lead-space", "before a point with points below it", 0, 60, func(t *Theme) *Pt { return &t.LeadSpace }),
		mm("bar-width", "of the bar beside a quotation", 0.1, 5, func(t *Theme) *Pt { return &t.BarWidth }),
		pt("rule-width", "", 0.1, 5, func(t *Theme) *Pt { return &t.RuleWidth }),

		in("How it reads", key{name: "contrast", about: "the least that text has to its ground; 7 for readers who see little", kind: numberKey, least: 3, most: 21, number: func(t *Theme) *float64 { return &t.Contrast }}),
		{name: "raised", about: "size of raised numbers, as a part of the text's", kind: numberKey, least: 0.4, most: 1, number: func(t *Theme) *float64 { return &t.Raised }},
		{name: "upright", about: "yes for no italics: stress is bold, quotations are upright", kind: switchKey, toggle: func(t *Theme) *bool { return &t.Upright }},

		in("Types: face, size/leading in points, colour; what is left out stays", typed("text", "in two columns", func(t *Theme) *Type { return &t.Text })),
		typed("prose", "text in one column", func(t *Theme) *Type { return &t.Prose }),
		typed("lead", "a point with points below it", func(t *Theme) *Type { return &t.Lead }),
		typed("code", "", func(t *Theme) *Type { return &t.Code }),
		typed("cover", "the title", func(t *Theme) *Type { return &t.Cover }),
		typed("day", "titles of days and parts", func(t *Theme) *Type { return &t.Day }),
		typed("talk", "titles of talks", func(t *Theme) *Type { return &t.Talk }),
		typed("subhead", "headings within a talk", func(t *Theme) *Type { return &t.Subhead }),
		typed("meta", "speaker, room, pages", func(t *Theme) *Type { return &t.Meta }),
		typed("running", "head and foot of the page", func(t *Theme) *Type { return &t.Running }),
		typed("index", "", func(t *Theme) *Type { return &t.Index }),
		typed("index-letter", "", func(t *Theme) *Type { return &t.IndexLetter }),
		typed("address", "addresses of the web", func(t *Theme) *Type { return &t.Address }),

		in("Colours", color("link", "", textColor, func(t *Theme) *Color { return &t.Link })),
		color("gap", "words of what the writer missed", textColor, func(t *Theme) *Color { return &t.Gap }),
		color("accent", "bar on the cover, rule below a day, dots of the picture", shapeColor, func(t *Theme) *Color { return &t.Accent }),
		color("bar", "beside quotations", shapeColor, func(t *Theme) *Color { return &t.Bar }),
		color("rule", "", quietColor, func(t *Theme) *Color { return &t.Rule }),
		color("code-ground", "below code", groundColor, func(t *Theme) *Color { return &t.CodeGround }),
	}
}
