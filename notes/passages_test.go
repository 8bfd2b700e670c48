package notes

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
)

func TestPassages(t *testing.T) {
	at := func(column int32) model.Position {
		return model.Position{Source: model.NameOf("a.md"), Line: 3, Column: column}
	}
	text := func(s string) model.Inline { return &model.Text{Position: at(1), Value: s} }
	for _, c := range []struct {
		about string
		run   []model.Inline
		want  string
	}{
		{"a quotation", []model.Inline{text("He quoted: “Wer das nicht weiß, der soll es auch nicht sagen”, and went on.")},
			`text 1|de 13(text 13)|text 61`},
		{"a sentence", []model.Inline{text("We met. Je ne sais pas ce que les autres en pensent. We should try it.")},
			`text 1|fr 9(text 9)|text 53`},
		{"two sentences at the end", []model.Inline{text("We met. Je ne sais pas ce que les autres en pensent. C'est une bonne idée pour nous et pour les autres.")},
			`text 1|fr 9(text 9)`},
		{"in italics", []model.Inline{text("Motto: "), &model.Emphasis{Position: at(8), Inlines: []model.Inline{text("wer das nicht kann, der soll es auch nicht machen")}}, text(" and so on")},
			`text 1|de 8(em 8)|text 1`},
		{"with something stressed in it", []model.Inline{text("He said: Wer das "), &model.Strong{Position: at(18), Inlines: []model.Inline{text("nicht")}}, text(" weiß, der soll es auch nicht sagen. We agreed.")},
			`text 1|de 10(text 10,strong 18,text 1)|text 37`},
		{"it begins in what is stressed", []model.Inline{text("He "), &model.Strong{Position: at(4), Inlines: []model.Inline{text("said. Wer das")}}, text(" nicht weiß, der soll es auch nicht sagen. We agreed.")},
			``},
		{"in brackets", []model.Inline{text("The rule (wer das nicht kann, der soll es auch nicht machen) is old.")},
			`text 1|de 11(text 11)|text 60`},
		{"few words", []model.Inline{text("He said “Guten Tag” to us. And then he went.")}, ``},
		{"a title", []model.Inline{text("We read “Der Prozess”. It is by Kafka, and so are others of them.")}, ``},
		{"no other language", []model.Inline{text("He said: “it is what it is and that is all there is to it”. We agreed.")}, ``},
	} {
		got := showPassages(markPassages(c.run, string(appendSpoken(nil, c.run)), languageIndex("en")))
		if c.want == "" {
			c.want = showPassages(c.run)
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.about, got, c.want)
		}
	}
}

// showPassages shows the kinds and columns of a run and of the passages in it.
func showPassages(run []model.Inline) string {
	var list []string
	for _, n := range run {
		switch n := n.(type) {
		case *model.Passage:
			inner := strings.ReplaceAll(showPassages(n.Inlines), "|", ",")
			list = append(list, fmt.Sprintf("%s %d(%s)", n.Language, n.Column, inner))
		case *model.Text:
			list = append(list, fmt.Sprintf("text %d", n.Column))
		case *model.Emphasis:
			list = append(list, fmt.Sprintf("em %d", n.Column))
		case *model.Strong:
			list = append(list, fmt.Sprintf("strong %d", n.Column))
		}
	}
	return strings.Join(list, "|")
}

func TestPassagesKeepTheWords(t *testing.T) {
	words := "We met (at noon). “Wer das nicht weiß, der soll es auch nicht sagen”: so he said. Je ne sais pas ce que les autres en pensent, mais voilà – fine."
	for i := range words {
		for k := i + 1; k < len(words); k++ {
			if words[k]&0xC0 == 0x80 || k-i > 30 {
				continue
			}
			run := []model.Inline{&model.Text{Value: words[:i]}, &model.Emphasis{Inlines: []model.Inline{&model.Text{Value: words[i:k]}}}, &model.Text{Value: words[k:]}}
			if got := model.PlainText(markPassages(run, words, languageIndex("en"))); got != words {
				t.Fatalf("with bytes %d to %d stressed the words are %q", i, k, got)
			}
		}
	}
}
