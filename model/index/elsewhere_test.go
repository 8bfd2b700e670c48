package index

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

func TestOrdinaryElsewhere(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"it", "La riunione è stata lunga, il codice è corretto e perfetto.\n\nLa scala del progetto è grande, il commento pure. Usiamo Docker, che funziona.", "Docker"},
		{"it", "Il gruppo usa Scala e Akka, che sono della JVM.\n\n- passati a Scala 2.13\n- il resto è in Java", "Scala Akka JVM Scala Java"},
		{"cs", "Kde je seznam úkolů? To není tam, kde jsme byli.\n\n- seznam lidí, kteří používají Docker\n- že je hotovo", "Docker"},
		{"nl", "De kleur is mooi, en het werk aan de baan is niet klaar.\n\n- ogen open voor Docker, strikt genomen", "Docker"},
		{"fi", "Tämä on hyvä asia, ja verkko toimii, että saadaan Docker.\n\n- kysely ei ole valmis", "Docker"},
		{"pt-BR", "Isso é uma boa ideia, e a minha amiga não quer ver a lua com Docker.\n\n- fazer scripts em Lua, com Neovim e vim", "Docker Lua Neovim vim"},
		{"pt-BR", "Isso é uma boa ideia, e a minha amiga não quer ver a lua.\n\n- Sistemas Windows e Zorbidades Linux\n- Docker", "Windows Linux Docker"},
		{"pl", "To jest dobry pomysł, a nie ma go tam, gdzie był.\n\n- Telezorbacja / Skype", "Skype"},
		{"de", "Der Traktor ist nicht da, und wir halten uns strikt an das Kolibri und die Linse.\n\n- Docker", "Docker"},
		{"en", "The kde desktop is perfetto with the vim editor, seznam and Docker.", "kde perfetto vim seznam Docker"},
	} {
		doc := parse(t, "notes", c.text)
		doc.Language = c.language
		Recognize(doc, catalog.Builtin())
		var got []string
		eachMention(doc, func(_ *model.Section, m *model.Mention) { got = append(got, m.Form) })
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: found %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for tag, want := range map[string]string{"it": "it", "NB-no": "da", "nn": "da", "sk": "cs", "pt-BR": "pt", "": ""} {
		if got := languageOf(&model.Document{Language: tag}); got != want {
			t.Errorf("%q: %q, want %q", tag, got, want)
		}
	}
}
