package index

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestOrdinaryElsewhere(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"La riunione è stata lunga, il codice è corretto e perfetto.\n\nLa scala del progetto è grande, il commento pure. Usiamo Docker, che funziona.", "Docker"},
		{"Il gruppo usa Scala e Akka, che sono della JVM.\n\n- passati a Scala 2.13\n- il resto è in Java", "Scala Akka JVM Scala Java"},
		{"Kde je seznam úkolů? To není tam, kde jsme byli.\n\n- seznam lidí, kteří používají Docker\n- že je hotovo", "Docker"},
		{"De kleur is mooi, en het werk aan de baan is niet klaar.\n\n- ogen open voor Docker, strikt genomen", "Docker"},
		{"Tämä on hyvä asia, ja verkko toimii, että saadaan Docker.\n\n- kysely ei ole valmis", "Docker"},
		{"Isso é uma boa ideia, e a minha amiga não quer ver a lua com Docker.\n\n- fazer scripts em Lua, com Neovim e vim", "Docker Lua Neovim vim=Vim"},
		{"Der Traktor ist nicht da, und wir halten uns strikt an das Kolibri und die Linse.\n\n- Docker", "Docker"},
		{"The kde desktop is perfetto with the vim editor, seznam and Docker.", "kde=KDE perfetto=Perfetto vim=Vim seznam=Seznam Docker"},
	})
}

func TestLanguageOf(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Il gruppo è della città, che sono nel parco anche oggi.", "it"},
		{"Isso não é uma coisa, em que ao fim também se fala.", "pt"},
		{"El grupo y los otros del barrio, las cosas y el mar.", "es"},
		{"Vi kör och det är inte som förut, från och med nu.", "sv"},
		{"To není že jsem, kde jsme byli nebo který den.", "cs"},
		{"Ein paar Worte.", ""},
	} {
		if got := languageOf(parse(t, "notes", "- "+c.text)); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	if got := languageOf(&model.Document{Language: strings.ToUpper("nb-no")}); got != "da" {
		t.Errorf("nb-NO: %q", got)
	}
}
