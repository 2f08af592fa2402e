package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"calmcalf/routines"

	"github.com/pelletier/go-toml/v2"
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

// maxConfig is the largest config.toml that is read, in bytes.
const maxConfig = 64 << 10

// config reads the user's config.toml, or returns what holds without one.
func (p *program) config() (config, error) {
	dir := p.configDir()
	if dir == "" {
		return readConfig("", nil)
	}
	path := filepath.Join(dir, "config.toml")
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return readConfig(path, nil)
	}
	if err != nil {
		return config{}, fmt.Errorf("reading the configuration: %w", err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxConfig+1))
	switch {
	case err != nil:
		return config{}, fmt.Errorf("reading the configuration: %w", err)
	case len(data) > maxConfig:
		return config{}, fmt.Errorf("%s is too large; it has at most %d KiB", path, maxConfig>>10)
	}
	return readConfig(path, data)
}

// readConfig reads the text of the file. The error joins one *routines.ReadError
// for each thing that is wrong, in the order of the file.
func readConfig(file string, data []byte) (config, error) {
	c := config{sound: true}
	s := settings{file: file, data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	if len(s.data) == 0 {
		return c, nil
	}
	if err := toml.Unmarshal(s.data, &s.values); err != nil {
		return c, s.syntax(err)
	}
	s.places()
	for key := range s.values {
		if !slices.Contains(strings.Split(configKeys, ", "), key) {
			s.wrong(key, "there is no key %q here; the keys are %s", key, configKeys)
		}
	}
	c.theme = s.theme()
	s.truth("reduced_motion", &c.still)
	s.truth("sound", &c.sound)
	s.truth("voice", &c.voice)
	c.cautions = s.cautions()
	return c, s.err()
}
