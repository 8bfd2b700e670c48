package html

import (
	"slices"
	"testing"

	"gloss/model"
)

// TestSpeech: what an element of its own says of its language is kept.
func TestSpeech(t *testing.T) {
	const page = `<html lang="en"><body><h1>Notes</h1>
<h2 lang="de">Titel</h2>
<p>One <span lang="la">res publica</span> in a line.</p>
<p lang="fr">Un mot.</p><p>And back.</p>
<div lang="pt_BR"><ul><li>Primeiro</li><li lang="en">Second</li></ul></div>
<blockquote lang="EN"><p>As the page.</p></blockquote>
<p><q lang="fr">Bonjour.</q></p><p>
 <b><span lang="it">Tutto</span></b>
</p><p>She said <q lang="fr">adieu</q></p><ul><li><i lang="la">Apis</i></li><li><i lang="la">Apis</i> two</li></ul>
</body></html>`
	_, doc := read(t, "a.html", page)
	got := map[string]string{}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		got[model.PlainText(*run)] = doc.Foreign[run]
	})
	for text, want := range map[string]string{
		"Notes": "", "Titel": "de", "One res publica in a line.": "", "Un mot.": "fr", "And back.": "", "Primeiro": "pt-BR", "Second": "", "As the page.": "",
		"“Bonjour.”": "fr", "Tutto": "it", "She said “adieu”": "", "Apis": "la", "Apis two": "",
	} {
		if lang, ok := got[text]; !ok || lang != want {
			t.Errorf("%q: %q (%v), want %q", text, lang, ok, want)
		}
	}
	if doc.Language != "en" {
		t.Errorf("the page: %q", doc.Language)
	}
}

func TestPassages(t *testing.T) {
	const page = `<html lang="en"><body>
<p>The bee (<span lang="de">die Biene</span>, <i lang="fr">l’abeille</i>) said <q lang="es">hola <b>a todos</b></q>.</p>
<p>A <span lang="en-GB">colour</span>, <span lang="de">•</span> and <span lang="">none</span>, <a href="https://a.example" lang="nl">een <span lang="de">Wort</span></a>.</p>
</body></html>`
	_, doc := read(t, "a.html", page)
	var got []string
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if p, ok := n.(*model.Passage); ok {
				got = append(got, p.Language+" "+model.PlainText(p.Inlines))
				if !p.Told {
					t.Errorf("%q is not told", model.PlainText(p.Inlines))
				}
			}
		})
	})
	want := []string{"de die Biene", "fr l’abeille", "es “hola a todos”", "nl een Wort", "de Wort"}
	if !slices.Equal(got, want) {
		t.Errorf("passages %q, want %q", got, want)
	}
}

func TestBlanksWithinNestedElements(t *testing.T) {
	_, doc := read(t, "a.html", `<html><body><p>x <b><i>een <u>Wort</u> drei</i> vier</b> y <a href="https://a.example"><b> a<i> b</i></b></a></p></body></html>`)
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if got, want := model.PlainText(*run), "x een Wort drei vier y a b"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	})
}

func TestOwnLanguageWithinAnother(t *testing.T) {
	_, doc := read(t, "a.html", `<html lang="en"><body><h1 lang="en">T</h1><p>x <span lang="de">die Biene, <span lang="en-GB">the bee</span></span> <span lang="en-GB">y</span></p></body></html>`)
	var got []string
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if p, ok := n.(*model.Passage); ok {
				got = append(got, p.Language+" "+model.PlainText(p.Inlines))
			}
		})
	})
	if want := []string{"de die Biene, the bee", "en the bee"}; !slices.Equal(got, want) {
		t.Errorf("passages %q, want %q", got, want)
	}
}
