<?php
/** Logs and refuses PHP's requests to other servers. */

add_filter(
	'pre_http_request',
	function ( $answer, $request, $url ) {
		file_put_contents( ABSPATH . 'requests.log', "$url\n", FILE_APPEND );
		return new WP_Error( 'refused', 'No request leaves the test.' );
	},
	10,
	3
);
