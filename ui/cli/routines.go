package cli

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/files"
	"calmcalf/ui/cue"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

func (p *program) routines() *cobra.Command {
	list := leaf("routines", "", p.listRoutines)
	list.AddCommand(
		about("show ID|FILE", "Show what a routine is for, its steps and their times", "name one routine or routine file", p.showRoutine),
		about("check FILE", "Check a routine file and point out mistakes", "name one routine file", p.checkRoutine),
		about("new FILE", "Write an example routine that you can change", "name a new file, such as mine.toml", p.writeExample),
	)
	return list
}

func (p *program) showRoutine(name string) error {
	r, err := p.routine([]string{name})
	if err != nil {
		return err
	}
	return p.Paint(plain.Describe(r, shipped.Body().Reasons, p.drawer()))
}

func (p *program) checkRoutine(path string) error {
	r, err := readRoutine(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return usageError{err}
	case err != nil:
		return err
	}
	steps := diary.Plural(len(r.Unfold(routines.Left)), "step")
	return p.Printf("%s is fine: %s, %s, %s\n%s", path, r.ID, steps, cue.Spoken(r.Total()), plain.Describe(r, shipped.Body().Reasons, nil))
}

// listRoutines names the files that cannot be used too; they hide no others.
func (p *program) listRoutines() error {
	evening, broken := p.offered(p.safety().Body)
	p.Complain(broken...)
	var text strings.Builder
	for _, r := range evening {
		if p.wantsPlain() {
			fmt.Fprintf(&text, "%s: %s, %s\n", r.ID, r.Name, cue.Spoken(r.Total()))
			continue
		}
		fmt.Fprintf(&text, "%-20s %6s  %s\n", r.ID, routines.Clock(r.Total()), r.Name)
	}
	return p.Print(text.String())
}

// drawer returns nil where there is no terminal to draw on, or a narrow one.
func (p *program) drawer() *plain.Drawer {
	if p.wantsPlain() || p.Width() < plain.DrawnWidth {
		return nil
	}
	look, _ := theme.New(p.themeName, theme.Detect(p.environ))
	return plain.NewDrawer(look)
}

// example is a routine to begin an own one from, with every line explained.
//
//go:embed example.toml
var example string

func (p *program) writeExample(path string) error {
	own := p.folder().RoutinesPath()
	if filepath.Ext(path) != ".toml" {
		file := strings.TrimSuffix(path, filepath.Ext(path)) + ".toml"
		return usagef("a routine file must end in .toml: name it %s, or, to see it on the home screen, %s", file, filepath.Join(own, filepath.Base(file)))
	}
	err := files.Create(path, strings.NewReader(example))
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s already exists; name another file", path)
	}
	if err != nil {
		return err
	}
	p.saved = true
	return p.Printf("Wrote %s. Change it, and then check it: calmcalf routines check %[1]s\n%s", path, whereOnHome(path, own))
}

// whereOnHome says where a file has to lie to be offered on home, unless it does.
func whereOnHome(path, own string) string {
	dir, err := filepath.Abs(filepath.Dir(path))
	if own == "" || err == nil && dir == filepath.Clean(own) {
		return ""
	}
	return fmt.Sprintf("To see it on the home screen, save it as %s\n", filepath.Join(own, filepath.Base(path)))
}
