package html

import "golang.org/x/net/html/atom"

// trait is a set of properties of an element.
type trait uint16

const (
	block      trait = 1 << iota // it stands on lines of its own
	void                         // it has no content
	rawText                      // its content is text, whatever stands in it
	closesP                      // its start tag ends a paragraph
	heading                      // h1 to h6
	listBox                      // it holds items
	format                       // inline mark-up that may be nested wrongly
	tablePart                    // row, cell and the like
	barrier                      // tags within it do not close what is outside
	scriptLike                   // nothing that is to be read
	inHead                       // it may stand in the head
)

// traits returns what an element is like. Unknown ones are like span.
func traits(tag atom.Atom) trait {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Header, atom.Hgroup, atom.Main, atom.Nav, atom.P, atom.Pre, atom.Search,
		atom.Section, atom.Summary, atom.Listing:
		return block | closesP
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return block | closesP | heading
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		return block | closesP | listBox
	case atom.Li, atom.Dt, atom.Dd:
		return block | closesP
	case atom.Hr:
		return block | closesP | void
	case atom.Table:
		return block | closesP | barrier
	case atom.Caption, atom.Td, atom.Th:
		return block | tablePart | barrier
	case atom.Tr, atom.Thead, atom.Tbody, atom.Tfoot, atom.Colgroup:
		return block | tablePart
	case atom.Col:
		return void | tablePart
	case atom.Html, atom.Body, atom.Head:
		return block
	case atom.Xmp, atom.Plaintext:
		return block | closesP | rawText
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return format
	case atom.Title:
		return rawText | inHead
	case atom.Textarea:
		return rawText
	case atom.Script, atom.Style, atom.Noscript:
		return rawText | scriptLike | inHead
	case atom.Iframe, atom.Noembed, atom.Noframes:
		return rawText | scriptLike
	case atom.Template:
		return scriptLike | inHead | barrier
	case atom.Meta, atom.Link, atom.Base, atom.Basefont, atom.Bgsound:
		return void | inHead
	case atom.Area, atom.Br, atom.Embed, atom.Img, atom.Image, atom.Input, atom.Keygen, atom.Param, atom.Source, atom.Track, atom.Wbr, atom.Frame:
		return void
	case atom.Button, atom.Object:
		return barrier
	}
	return 0
}

// headingLevel returns 1 to 6 for h1 to h6, else 0.
func headingLevel(tag atom.Atom) int {
	switch tag {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

// endsTitle reports whether what a tag begins is no part of a title.
func endsTitle(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Dl, atom.Table, atom.Pre, atom.Listing, atom.Xmp, atom.Blockquote, atom.Hr:
		return true
	}
	return false
}

// endsBefore says which open element a start tag ends, and which element keeps
// that from being looked for further out.
func endsBefore(tag atom.Atom) (ends, within []atom.Atom) {
	switch tag {
	case atom.Li:
		return liEnds, liWithin
	case atom.Dt, atom.Dd:
		return dlEnds, dlWithin
	case atom.Tr:
		return trEnds, tableWithin
	case atom.Td, atom.Th:
		return tdEnds, rowWithin
	case atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption, atom.Colgroup:
		return bodyEnds, tableWithin
	case atom.Option:
		return optionEnds, optionWithin
	case atom.Rt, atom.Rp:
		return rubyEnds, rubyWithin
	case atom.A:
		return aEnds, nil
	}
	return nil, nil
}

var (
	liEnds       = []atom.Atom{atom.Li}
	liWithin     = []atom.Atom{atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Section, atom.Article, atom.Blockquote}
	dlEnds       = []atom.Atom{atom.Dt, atom.Dd}
	dlWithin     = []atom.Atom{atom.Dl, atom.Ul, atom.Ol, atom.Blockquote}
	trEnds       = []atom.Atom{atom.Tr, atom.Caption, atom.Colgroup}
	tdEnds       = []atom.Atom{atom.Td, atom.Th}
	bodyEnds     = []atom.Atom{atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption, atom.Colgroup}
	tableWithin  = []atom.Atom{atom.Table}
	rowWithin    = []atom.Atom{atom.Tr, atom.Table}
	optionEnds   = []atom.Atom{atom.Option}
	optionWithin = []atom.Atom{atom.Select, atom.Datalist}
	rubyEnds     = []atom.Atom{atom.Rt, atom.Rp}
	rubyWithin   = []atom.Atom{atom.Ruby}
	aEnds        = []atom.Atom{atom.A}
)
