package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestBreakFields(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"fields", "Date: 5 March|Place: Hall 2", "Date: 5 March/Place: Hall 2"},
		{"wrapped value", "Who: Ada, Grace,|Edsger and others|Place: Hall 2|and the room beside it", "Who: Ada, Grace, Edsger and others/Place: Hall 2 and the room beside it"},
		{"title above", "Planning|Date: 5 March|Place: Hall 2", "Planning/Date: 5 March/Place: Hall 2"},
		{"double colons", "status:: open|owner:: Ada", "status:: open/owner:: Ada"},
		{"another script", "日時：3月5日|場所：第二会議室", "日時：3月5日/場所：第二会議室"},
		{"a dialogue", "Ada: Is it on?|Grace: It is.", "Ada: Is it on?/Grace: It is."},
		{"no value yet", "Present:|Absent: Joe", "Present:/Absent: Joe"},
		{"one field", "Note: this goes|on in the next line", "Note: this goes on in the next line"},
		{"prose", "they said it twice: here|and once more: there", "they said it twice: here and once more: there"},
		{"prose with a field", "We met again.|It rained. Then|Note: bring coats|and a bag for|the way home", "We met again. It rained. Then Note: bring coats and a bag for the way home"},
		{"sentences", "All of this is long and then there comes: one|Some other words that are not short at all: two", "All of this is long and then there comes: one Some other words that are not short at all: two"},
		{"addresses", "https://a.example|https://b.example", "https://a.example https://b.example"},
		{"times", "10:30 Welcome|11:00 Break", "10:30 Welcome 11:00 Break"},
	}
	for _, c := range cases {
		p := paragraphOf(c.in)
		breakFields(p)
		var got strings.Builder
		for _, n := range p.Inlines {
			if _, ok := n.(*model.LineBreak); ok {
				got.WriteByte('/')
				continue
			}
			got.WriteString(n.(*model.Text).Value)
		}
		if got.String() != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.String(), c.want)
		}
	}
}

func TestBreakFieldsInBold(t *testing.T) {
	strong := func(line int, s string) model.Inline {
		pos := model.At("a.md", line, 1)
		return &model.Strong{Position: pos, Inlines: []model.Inline{&model.Text{Position: pos, Value: s}}}
	}
	p := &model.Paragraph{Inlines: []model.Inline{
		strong(1, "date:"), &model.Text{Position: model.At("a.md", 1, 8), Value: " 5 March "},
		strong(2, "place"), &model.Text{Position: model.At("a.md", 2, 8), Value: ": Hall 2"},
	}}
	breakFields(p)
	if len(p.Inlines) != 5 {
		t.Fatalf("%d inlines", len(p.Inlines))
	}
	if _, ok := p.Inlines[2].(*model.LineBreak); !ok {
		t.Errorf("%T before the second field", p.Inlines[2])
	}
	if got := p.Inlines[1].(*model.Text).Value; got != " 5 March" {
		t.Errorf("blanks stay before the break: %q", got)
	}
}

// TestBreakFieldsOnce: where a line is broken already, as by "<br>", it is not broken again.
func TestBreakFieldsOnce(t *testing.T) {
	p := &model.Paragraph{Inlines: []model.Inline{
		&model.Text{Position: model.At("a.md", 1, 1), Value: "Place: Hall 2"}, &model.LineBreak{Position: model.At("a.md", 1, 14)},
		&model.Text{Position: model.At("a.md", 1, 18), Value: " "},
		&model.Text{Position: model.At("a.md", 2, 1), Value: "Date: 5 March"}, &model.Text{Position: model.At("a.md", 2, 14), Value: " "},
		&model.Text{Position: model.At("a.md", 3, 1), Value: "Who: Ada"},
	}}
	breakFields(p)
	breaks := 0
	for _, n := range p.Inlines {
		if _, ok := n.(*model.LineBreak); ok {
			breaks++
		}
	}
	if breaks != 2 || len(p.Inlines) != 5 {
		t.Errorf("%d breaks among %d inlines", breaks, len(p.Inlines))
	}
}

// paragraphOf makes a paragraph of lines, which have a bar between them.
func paragraphOf(in string) *model.Paragraph {
	p := &model.Paragraph{}
	lines := strings.Split(in, "|")
	for i, line := range lines {
		if i+1 < len(lines) {
			line += " "
		}
		p.Inlines = append(p.Inlines, &model.Text{Position: model.At("a.md", i+1, 1), Value: line})
	}
	return p
}
