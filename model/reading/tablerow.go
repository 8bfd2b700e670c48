package reading

import (
	"strings"
	"unicode"

	"gloss/model"
)

// tableRow is a row of a table. What its cells say is laid out once, for all the links in it.
type tableRow struct {
	cells []model.Cell
	heads []model.Cell // of the table

	asked bool
	said  []cellText // the cells that say something, in their order
	about string     // the first cell under a head for titles that has no link
	first cellText   // the first cell that can be a title and has no link
	links int        // how many cells have something to read
}

// cellText is what the cell at an index says.
type cellText struct {
	cell int
	text string
}

// layOut finds out what the cells say.
func (r *tableRow) layOut() {
	if r.asked {
		return
	}
	r.asked = true
	for i := range r.cells {
		text, link := plain(r.cells[i].Inlines), readable(r.cells[i].Inlines)
		if link {
			r.links++
		}
		if text != "" {
			r.said = append(r.said, cellText{i, text})
		}
		if link || blank(text) {
			continue
		}
		if r.about == "" && titleHeads.has(underscored(r.head(i))) {
			r.about = text
		}
		if r.first.text == "" && titleLike(strings.TrimRight(text, ".")) && strings.IndexFunc(text, unicode.IsLetter) >= 0 && !dated(text) {
			r.first = cellText{i, text}
		}
	}
}

// head returns the words over a cell, "" for none.
func (r *tableRow) head(cell int) string {
	if cell >= len(r.heads) {
		return ""
	}
	return plain(r.heads[cell].Inlines)
}

// titleHeads are the words over the column of a table that has titles.
const titleHeads wordSet = " title paper book name talk article resource work titel name vortrag buch titre nom título nombre libro titolo nome tytuł název название タイトル 書名 标题 "

// subject returns the title of what the row is about, as a cell sees it: the cell under "Title",
// else the first before it that can be one; "" for none.
func (r *tableRow) subject(cell int) string {
	if r == nil {
		return ""
	}
	r.layOut()
	if r.about == "" && r.first.cell < cell {
		return r.first.text
	}
	return r.about
}

// title returns the title of what a link that is alone in a cell leads to: the subject of the
// row, with the words over the column where these tell it from the other links of the row.
func (r *tableRow) title(cell int) string {
	title := whole(r.subject(cell))
	column := r.head(cell)
	if title == "" || blank(column) || pointing(column) || titleHeads.has(underscored(column)) || r.links < 2 && !ofTalk(nounOf(column)) {
		return title
	}
	return title + ": " + column
}

// besides returns the words of the cells other than one, as many as an annotation needs.
func (r *tableRow) besides(cell int) string {
	if r == nil {
		return ""
	}
	r.layOut()
	var parts []string
	size := 0
	for _, c := range r.said {
		if c.cell == cell {
			continue
		}
		parts = append(parts, c.text)
		if size += len(c.text); size > 4*longest {
			break
		}
	}
	return strings.Join(parts, "; ")
}
