// Package assets holds what the program ships: routines, poses and pages to read. It only
// embeds them; who reads them checks them.
package assets

import "embed"

// Files are the shipped files: routines/*.toml, poses/*.json, learn/*.md with
// learn/signs.toml learn/safety.toml and learn/flags.toml, and sounds/*.wav.
//
//go:embed routines/*.toml poses/*.json learn/*.md learn/signs.toml learn/safety.toml learn/flags.toml sounds/*.wav
var Files embed.FS
