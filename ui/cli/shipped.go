package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"calmcalf/assets"
	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/files"
	"calmcalf/store/settings"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/page"
	"calmcalf/ui/screen/profile"
)

// must returns what only a program that was built wrong lacks.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func shippedFile(name string) []byte { return must(assets.Files.ReadFile(name)) }

// flowOf is the id of the routine for a cramp in a muscle.
func flowOf(m diary.Muscle) string {
	switch m {
	case diary.Foot, diary.Toes:
		return "cramp-now-foot"
	case diary.Quad:
		return "cramp-now-thigh-front"
	case diary.Hamstring, diary.Thigh:
		return "cramp-now-thigh-back"
	default:
		return "cramp-now"
	}
}

// flow is the routine for a cramp in a muscle.
func flow(m diary.Muscle) routines.Routine { return shipped.Routine(flowOf(m)) }

func (p *program) checklist() diary.Checklist {
	profile, _ := p.folder().Profile() // one that can't be read has no answers
	return shipped.Checklist().For(profile)
}

// pages are those that the program ships.
func (p *program) pages() ([]page.Page, error) {
	return page.Read(must(fs.Sub(assets.Files, "learn")), p.fill)
}

// bodyWords are the words about the body, from the pages that are shipped. How to lie
// depends on whether somebody is pregnant.
func bodyWords(body diary.Body) diary.CareWords {
	lie := "not pregnant"
	if slices.Contains(body.Cautions(), routines.PregnantCaution) {
		lie = "pregnant"
	}
	words := diary.CareWords{Hurts: listOf("learn/hurts.md")}
	for _, item := range listOf("learn/lights-out.md") {
		who, text, conditional := strings.Cut(item, ": ")
		switch {
		case !conditional:
			words.LightsOut = append(words.LightsOut, item)
		case who == lie:
			words.LightsOut = append(words.LightsOut, text)
		}
	}
	return words
}

// aboutYou are the words about the profile, from the page that is shipped.
func aboutYou() profile.Words {
	words := profile.Words{}
	for _, item := range listOf("learn/profile.md") {
		key, text, _ := strings.Cut(item, ": ")
		words[key] = text
	}
	return words
}

func listOf(name string) []string {
	var items []string
	for line := range strings.SplitSeq(string(shippedFile(name)), "\n") {
		if item, ok := strings.CutPrefix(line, "- "); ok {
			items = append(items, item)
		}
	}
	return items
}

// fill puts the numbers to call into words.
func (p *program) fill(words string) string {
	profile, _ := p.folder().Profile() // without it, the numbers of all countries are named
	return profile.Country.Fill(words)
}

func (p *program) folder() settings.Folder {
	if p.configuration != "" {
		return p.configuration
	}
	if dir := strings.TrimSpace(p.getenv("CALMCALF_CONFIG")); dir != "" {
		return settings.Folder(expanded(dir))
	}
	dir, err := os.UserConfigDir()
	if err != nil || !filepath.IsAbs(dir) {
		return ""
	}
	return settings.Folder(filepath.Join(dir, "calmcalf"))
}

// config is what the user wants always.
func (p *program) config() (settings.Config, error) { return p.folder().Config(themes()) }

// all returns the routines that the program ships and the user's own, with an error
// for each file that holds none. An own routine cannot take the place of one that is
// shipped.
func (p *program) all() ([]routines.Routine, []error) {
	folders := []routines.Folder{{Name: "a built-in routine", Read: shipped.Routines()}}
	if dir := p.folder().RoutinesPath(); dir != "" {
		folders = append(folders, routines.Folder{Name: dir, Files: files.Dir(dir)})
	}
	return routines.ReadAll(figure.Has, folders...)
}

// readable are all routines whose files can be read.
func (p *program) readable() []routines.Routine {
	all, _ := p.all()
	return all
}

// offered are the routines to choose from tonight: those for the evening that this
// body can do, the one that fits it first. A sign that blocks leaves none.
func (p *program) offered(body diary.Body) ([]routines.Routine, []error) {
	all, broken := p.all()
	all = slices.DeleteFunc(all, func(r routines.Routine) bool {
		return r.Kind == routines.Acute || body.Routine(r).Refused
	})
	first, _ := body.First()
	fits := func(r routines.Routine) bool { return r.ID == first }
	if i := slices.IndexFunc(all, fits); i > 0 {
		all = slices.Concat(all[i:i+1], all[:i], all[i+1:])
	}
	return all, broken
}
