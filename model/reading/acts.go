package reading

import (
	"net/url"
	"strings"

	"gloss/model"
)

// ofAct returns the act of the European Union that a key names: "eu-regulation-2016/679".
func ofAct(key string) (identified, bool) {
	kind, number, _ := strings.Cut(strings.TrimPrefix(key, "eu-"), "-")
	id := identified{key: key, kind: model.ReadingStandard}
	switch kind {
	case "regulation":
		id.name, id.url = "EU Regulation "+number, "https://eur-lex.europa.eu/eli/reg/"+number+"/oj"
	case "directive":
		id.name, id.url = "EU Directive "+number, "https://eur-lex.europa.eu/eli/dir/"+number+"/oj"
	default:
		return id, false
	}
	return id, true
}

// ofLawPage returns the act that a page of EUR-Lex shows, by its ELI ("eli/reg/2016/679/oj") or
// its CELEX number ("32016R0679").
func ofLawPage(path, query string) (identified, bool) {
	kinds := map[string]string{"reg": "regulation", "dir": "directive", "R": "regulation", "L": "directive"}
	if parts := strings.Split(path, "/"); len(parts) >= 4 && parts[0] == "eli" && kinds[parts[1]] != "" && digits(parts[2]) && digits(parts[3]) {
		return ofAct("eu-" + kinds[parts[1]] + "-" + parts[2] + "/" + parts[3])
	}
	values, err := url.ParseQuery(query)
	celex, ok := strings.CutPrefix(strings.ToUpper(values.Get("uri")), "CELEX:")
	if err != nil || !ok || len(celex) != len("32016R0679") || celex[0] != '3' || !digits(celex[:5]) || kinds[celex[5:6]] == "" || !digits(celex[6:]) {
		return identified{}, false
	}
	return ofAct("eu-" + kinds[celex[5:6]] + "-" + celex[1:5] + "/" + unpad(celex[6:]))
}
