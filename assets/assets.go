// Package assets holds what the program ships: routines and poses. It only
// embeds them; who reads them checks them.
package assets

import "embed"

// Files are the shipped files: routines/*.toml and poses/*.json.
//
//go:embed routines/*.toml poses/*.json
var Files embed.FS
