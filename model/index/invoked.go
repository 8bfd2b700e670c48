package index

import "strings"

// This file finds what a line of code runs by way of another command, and the services
// that the client of a cloud asks: "kubectl exec POD -- psql", "aws rds describe-events".

// wrappers are the commands that run the rest of their line, from the first argument on
// that is no option.
var wrappers = startsOf("time ", "nohup ", "nice ", "watch ", "xargs ", "sudo ", "strace ", "exec ", "env ")

// insiders are the commands that run the rest of their line within what they name first.
var insiders = startsOf("docker exec ", "docker compose exec ", "docker-compose exec ", "docker compose run ", "docker-compose run ", "podman exec ", "nsenter ")

// nested finds the commands that a line of code, which begins at the byte at of the run,
// runs by way of others.
func (f *finder) nested(i int32, body string, at int) {
	for from := 0; ; {
		k := strings.Index(body[from:], "&& ")
		if k < 0 {
			break
		}
		from += k + len("&& ")
		f.run(i, body[from:], at+from)
	}
	if strings.HasPrefix(body, "kubectl ") || strings.HasPrefix(body, "oc ") || strings.HasPrefix(body, "lxc exec ") {
		if k := strings.Index(body, " -- "); k > 0 {
			f.run(i, body[k+len(" -- "):], at+k+len(" -- "))
		}
		return
	}
	if words := wrappers.at(body); words != "" {
		f.runFrom(i, body[len(words):], at+len(words), 0)
		return
	}
	if words := insiders.at(body); words != "" {
		f.runFrom(i, body[len(words):], at+len(words), 1)
		return
	}
	if strings.HasPrefix(body, "aws ") {
		f.asked(i, body, at)
	}
}

// runFrom finds the command that stands behind options and so many arguments, at the
// byte at of the run.
func (f *finder) runFrom(i int32, rest string, at, skip int) {
	for range 8 {
		word, after, ok := strings.Cut(rest, " ")
		switch {
		case !ok:
			return
		case word == "-u" || word == "-e" || word == "-w" || word == "-n" || word == "--user":
			skip++ // its value
		case word == "" || word[0] == '-' || strings.IndexByte(word, '=') > 0:
		case skip > 0:
			skip--
		default:
			f.run(i, rest, at)
			return
		}
		at += len(word) + 1
		rest = after
	}
}

// asked finds the service of Amazon's cloud that its client asks: the first argument that
// is no option.
func (f *finder) asked(i int32, body string, at int) {
	name := strings.TrimLeft(body[len("aws "):], " ")
	at += len(body) - len(name)
	word, _, ok := strings.Cut(name, " ")
	if !ok || len(word) < 2 || hasUpper(word) || !nameLike(word) {
		return
	}
	for _, maker := range [...]string{"Amazon ", "AWS ", ""} {
		if e := f.entryNamed(maker + word); e != nil && e.Field() == "cloud" && e.Kind() == "service" {
			f.add(i, at, at+len(word), f.thingOf(e), whyCommand, true, true)
			return
		}
	}
}
