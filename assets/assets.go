// Package assets embeds the files that calmcalf ships: routines, poses, pages to read and
// sounds. Their readers check them.
package assets

import "embed"

// Files has the shipped files: routines/*.toml, poses/*.json, learn/*.md with
// learn/signs.toml, learn/safety.toml and learn/flags.toml, and sounds/*.wav.
//
//go:embed routines/*.toml poses/*.json learn/*.md learn/signs.toml learn/safety.toml learn/flags.toml sounds/*.wav
var Files embed.FS
