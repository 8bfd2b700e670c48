package html

import (
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
