package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/draw/theme"
)

// config is what the user wants always, from config.toml:
//
//	theme          = "night"                # what --theme takes
//	reduced_motion = true                   # the figure stands still
//	sound          = true                   # chimes at each change
//	voice          = false                  # and spoken words
//	cautions       = ["massage_caution"]    # steps that name one are left out
type config struct {
	theme    string // "" when nothing is said
	still    bool
	sound    bool
	voice    bool
	cautions []routines.Caution
}

// configKeys are the keys of config.toml.
const configKeys = "theme, reduced_motion, sound, voice, cautions"

// config reads the user's config.toml, or returns what holds without one.
func (p *program) config() (config, error) {
	dir := p.configDir()
	if dir == "" {
		return readConfig("", nil)
	}
	path := filepath.Join(dir, "config.toml")
	data, err := readSettings(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return config{}, fmt.Errorf("reading the configuration: %w", err)
	}
	return readConfig(path, data)
}

// readConfig reads the text of the file. The error joins one *strict.Error
// for each thing that is wrong, in the order of the file.
func readConfig(file string, data []byte) (config, error) {
	c := config{sound: true}
	s, err := parseSettings(file, data, strings.Split(configKeys, ", "))
	if err != nil {
		return c, err
	}
	c.theme, _ = s.word("theme", "theme", append([]string{"auto"}, theme.Names()...))
	s.truth("reduced_motion", &c.still)
	s.truth("sound", &c.sound)
	s.truth("voice", &c.voice)
	for _, word := range s.list("cautions", "caution", texts(routines.Cautions())) {
		c.cautions = append(c.cautions, routines.Caution(word))
	}
	return c, s.err()
}
