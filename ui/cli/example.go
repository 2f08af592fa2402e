package cli

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

// example is a routine to begin an own one from, with every line explained.
//
//go:embed example.toml
var example string

// newRoutine is the command that writes the example.
func (p *program) newRoutine() *cobra.Command {
	return &cobra.Command{
		Use:   "new FILE",
		Short: "Write an example to make your own routine from",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.writeExample(args[0])
		},
	}
}

func (p *program) writeExample(path string) error {
	own := p.folder().RoutinesPath()
	if !strings.ContainsAny(path, `/\`) && filepath.Ext(path) != ".toml" {
		return usagef("a routine's file ends in .toml: name %s.toml, or, for home, %s", path, filepath.Join(own, path+".toml"))
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already; name another file", path)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s; make it first", filepath.Dir(path))
	case err != nil:
		return fmt.Errorf("writing the example: %w", err)
	}
	_, err = file.WriteString(example)
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("writing the example: %w", err)
	}
	return p.Printf("Wrote %s. Change it, then: calmcalf routines check %[1]s\n%s", path, whereOnHome(path, own))
}

// whereOnHome says where a file has to lie to be offered on home, unless it does.
func whereOnHome(path, own string) string {
	dir, err := filepath.Abs(filepath.Dir(path))
	if own == "" || err == nil && dir == filepath.Clean(own) {
		return ""
	}
	return fmt.Sprintf("Home shows it once it lies at %s\n", filepath.Join(own, filepath.Base(path)))
}
