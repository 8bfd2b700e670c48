package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// This file knows words that are a name in any language and an ordinary word in one:
// "perfetto" in Italian, "kde" in Czech. They are no names there until something
// speaks for it.

// capitalElsewhere reports whether the bytes [lo,hi) of a run, which begin with a
// capital, are a word that is ordinary in the language of the notes, within a sentence,
// where it would have none.
func (f *finder) capitalElsewhere(i int32, lo, hi int) bool {
	r := &f.layout.runs[i]
	return f.language != "" && ordinaryIn(f.language, catalog.Fold(r.text[lo:hi])) && !opens(before(r.text, int32(lo))) && r.kind == textRun && !r.titled()
}

// languageOf returns the tag of the language that notes say they are in, or are found to
// be when they are read: one for those that share ordinary words.
func languageOf(doc *model.Document) string {
	switch tag, _, _ := strings.Cut(strings.ToLower(doc.Language), "-"); tag {
	case "nb", "nn", "no":
		return "da"
	case "sk":
		return "cs"
	default:
		return tag
	}
}

// ordinaryIn reports whether a folded word, which some tool is called by too, is an
// ordinary one of a language.
func ordinaryIn(language, word string) bool {
	switch language {
	case "it":
		switch word {
		case "scala", "stata", "corretto", "perfetto", "commento", "pezzo", "poi", "chi", "tempo", "mio", "volta", "ecco", "credo", "dio", "fai", "terra", "strada", "vedo", "piccolo", "cura", "opera", "piazza", "presto", "stanza", "latte", "morte", "rosa", "carta", "menti", "letta", "balena", "accumulo", "adempiere", "compiere", "parso", "editoria", "monaca", "illumina", "coda", "ente", "fresco", "radicale", "statistica", "corda", "barba", "coro", "galera", "undici", "lago", "navi", "espresso", "romana", "sequenza", "vanta", "faro", "podio", "servo", "comunica", "ristretto", "tuta", "illustra", "decima", "vespa", "scintilla", "strato", "clima", "stella", "moto", "nucleo", "inferno":
			return true
		}
	case "pt":
		switch word {
		case "com", "bem", "lua", "logo", "boa", "nova", "volta", "tempo", "terra", "morte", "feliz", "nesta", "vale", "quarto", "canal", "silva", "sente", "azul", "lindo", "responder", "portal", "inferno", "cobertura", "amiga", "forem", "consola", "alerta", "lanterna", "arara", "delinea", "roda", "cobra", "corda", "rosa", "bobo", "foca", "golo", "furo", "moto", "disco", "lima", "pinta", "clima", "indico":
			return true
		}
	case "es":
		switch word {
		case "amiga", "consola", "indico", "perfecto", "loco", "alma", "azul", "cargo", "disco", "canal", "busco", "tuya", "salvo", "temporal", "bosque", "romana", "trae", "suave", "pico", "armada", "arquero", "caido", "extrae", "ecos", "editoria", "clima", "adios", "oso", "dorado", "sonar", "timbre", "siesta", "padrino", "manta", "esqueleto", "cantera", "caldera", "publican", "rosa", "moto", "portal":
			return true
		}
	case "fr":
		switch word {
		case "lit", "porter", "spectacle", "montage", "motif", "toit", "fleur", "rayon", "quart", "bloc", "sinon", "garde", "aide", "saint", "aura", "conduit", "carton", "rive", "finit", "voyant", "massif", "minuit", "environs", "continuent", "plume", "clos", "parquet", "nette", "allure", "démarches", "devise", "copier", "stylo", "coq", "simplifier", "rime", "versant", "souper", "cachet", "lucide", "sympa", "frappe", "dialoguer", "sonner", "canal", "lance", "disco", "cran":
			return true
		}
	case "nl":
		switch word {
		case "baan", "ogen", "kleur", "werf", "strikt", "rust", "lief", "snap", "dragen", "lage", "koel", "meld", "tolk", "spek", "knip", "peloton", "praat":
			return true
		}
	default:
		return ordinaryNorthEast(language, word)
	}
	return false
}

// ordinaryNorthEast is ordinaryIn for the languages of the north and the east.
func ordinaryNorthEast(language, word string) bool {
	switch language {
	case "sv":
		switch word {
		case "vi", "dig", "tar", "mina", "kopia", "lagom", "lyssna", "styra", "kolla", "stark", "redo", "drift", "ena", "paket", "spegel", "lager", "ort", "planka", "vit", "osv", "kontakt", "rum", "valet", "flit", "rubrik", "konversation", "lita", "kaffe":
			return true
		}
	case "da":
		switch word {
		case "vi", "dig", "osv", "inn", "lage", "drift", "tide", "kontakt", "lager", "finder", "slog", "kaffe", "typer", "effekt", "flot", "evt", "klipper", "binder", "tasker", "visdom", "klog", "metafor", "vike", "arkitekt", "massiv", "lektor", "maven", "gymnasium", "kapp", "drep":
			return true
		}
	case "fi":
		switch word {
		case "hyvä", "verkko", "valtio", "kissat", "jolla", "kysely", "reitit", "happo", "kasan", "malli", "raja", "ole", "ase", "pinta", "koin", "muuri", "savu", "jotai", "hilla":
			return true
		}
	case "cs":
		switch word {
		case "kde", "seznam", "pak", "mne", "syn", "psi", "brod", "sokol", "jeli", "kontext", "kino":
			return true
		}
	case "pl":
		switch word {
		case "jest", "nim", "brat", "krew", "cuda", "tez", "stado", "stan", "macie", "grunt", "kroki", "agenta", "paru":
			return true
		}
	case "tr":
		switch word {
		case "git", "gel", "kargo", "rekor", "ara", "ada", "biber", "parsel", "otel", "tutum", "katip", "kodu", "vampir":
			return true
		}
	case "hu":
		switch word {
		case "mint", "ember", "fog", "bors", "ott", "tini":
			return true
		}
	case "ro":
		switch word {
		case "lua", "cel", "cea", "bun", "vine", "lume", "aer", "alb", "prost", "contur", "sora", "joi", "tau", "ape", "lansa", "pun":
			return true
		}
	}
	return false
}
